package io.jiuyuan.assistance.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** Suspension, transfer and change of category on a server. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class CaseManagementDatabaseTests extends CaseManagementTests {}
