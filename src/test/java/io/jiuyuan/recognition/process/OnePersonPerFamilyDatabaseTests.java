package io.jiuyuan.recognition.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same where rows are locked as in production. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class OnePersonPerFamilyDatabaseTests extends OnePersonPerFamilyTests {}
