package io.jiuyuan.subsidy.months;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same on the database of production: its locks and its keys. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class BenefitMonthsDatabaseTests extends BenefitMonthsTests {}
