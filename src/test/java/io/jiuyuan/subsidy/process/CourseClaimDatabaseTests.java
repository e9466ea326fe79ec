package io.jiuyuan.subsidy.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same on the database of production: its key holds each course once. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class CourseClaimDatabaseTests extends CourseClaimTests {}
