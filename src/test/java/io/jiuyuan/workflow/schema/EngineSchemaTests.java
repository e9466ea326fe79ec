package io.jiuyuan.workflow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class EngineSchemaTests extends IntegrationTest {

    /** A family name with a character outside the plane that utf8mb3 holds. */
    private static final String RARE = "𠮷田";

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void forget() {
        engine.getTaskService().createTaskQuery().taskName(RARE).list().stream()
                .map(Task::getId)
                .forEach(id -> engine.getTaskService().deleteTask(id, true));
        engine.getIdentityService().deleteUser("schema-probe");
    }

    @Test
    void everyMigrationHasRun() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied())
                .extracting(MigrationInfo::getVersion)
                .extracting(Object::toString)
                .contains("001", "002", "003");
    }

    @Test
    void aRareCharacterIsStoredInVariableCommentAndName() {
        Task task = engine.getTaskService().newTask();
        task.setName(RARE);
        engine.getTaskService().saveTask(task);
        engine.getTaskService().setVariable(task.getId(), "name", RARE);
        engine.getTaskService().createComment(task.getId(), null, RARE);
        User user = engine.getIdentityService().newUser("schema-probe");
        user.setFirstName(RARE);
        engine.getIdentityService().saveUser(user);

        assertThat(engine.getTaskService().createTaskQuery().taskName(RARE).count())
                .isEqualTo(1);
        assertThat(engine.getTaskService().getVariable(task.getId(), "name")).isEqualTo(RARE);
        assertThat(engine.getTaskService().getTaskComments(task.getId()))
                .extracting(comment -> comment.getFullMessage())
                .containsExactly(RARE);
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("schema-probe")
                        .singleResult()
                        .getFirstName())
                .isEqualTo(RARE);
    }

    @Test
    void theIndicesThatTheEngineLacksAreThere() {
        assertThat(jdbc.queryForList(indices(), String.class)).contains("JY_IDX_JOB_DUEDATE", "JY_IDX_LINK_GROUP_TASK");
    }

    String indices() {
        return "SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES";
    }
}
