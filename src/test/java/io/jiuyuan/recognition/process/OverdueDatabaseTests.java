package io.jiuyuan.recognition.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same clocks where the database keeps its own fractions of a second. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class OverdueDatabaseTests extends OverdueTests {}
