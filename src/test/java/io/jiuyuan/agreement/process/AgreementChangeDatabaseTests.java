package io.jiuyuan.agreement.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same changes on the database of production. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class AgreementChangeDatabaseTests extends AgreementChangeTests {}
