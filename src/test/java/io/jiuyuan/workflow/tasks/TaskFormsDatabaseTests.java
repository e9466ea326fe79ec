package io.jiuyuan.workflow.tasks;

import io.jiuyuan.OnTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same rules where rows are locked as in production. */
@ContextConfiguration(initializers = OnTestDatabase.class)
class TaskFormsDatabaseTests extends TaskFormsTests {}
