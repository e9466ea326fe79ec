package io.jiuyuan.assistance.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** Placement clocks where dates and fractions of a second are the server's. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class PlacementProcessDatabaseTests extends PlacementProcessTests {}
