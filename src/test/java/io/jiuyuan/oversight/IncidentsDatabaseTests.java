package io.jiuyuan.oversight;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same on the database of production. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class IncidentsDatabaseTests extends IncidentsTests {}
