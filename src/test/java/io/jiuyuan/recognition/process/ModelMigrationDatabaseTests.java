package io.jiuyuan.recognition.process;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same on a server, where a batch's jobs and the trial that is rolled back meet real locks. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class ModelMigrationDatabaseTests extends ModelMigrationTests {}
