package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same months where the database keeps its own fractions of a second. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class MonthlyVisitsDatabaseTests extends MonthlyVisitsProcessTests {}
