package io.jiuyuan.disbursement;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same on the database of production, whose row locks decide who commits first. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class FundsDatabaseTests extends FundsTests {}
