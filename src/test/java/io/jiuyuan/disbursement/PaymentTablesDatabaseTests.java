package io.jiuyuan.disbursement;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The production database refuses the same. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class PaymentTablesDatabaseTests extends PaymentTablesTests {}
