package io.jiuyuan.assistance.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** Employment and its follow-ups where dates and unique keys are the server's. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class EmploymentProcessDatabaseTests extends EmploymentProcessTests {}
