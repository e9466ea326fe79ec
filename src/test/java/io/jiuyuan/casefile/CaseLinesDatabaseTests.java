package io.jiuyuan.casefile;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The search view where the server plans its joins. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class CaseLinesDatabaseTests extends CaseLinesTests {}
