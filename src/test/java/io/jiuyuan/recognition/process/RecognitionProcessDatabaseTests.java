package io.jiuyuan.recognition.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same ways on the database of production. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class RecognitionProcessDatabaseTests extends RecognitionProcessTests {}
