package io.jiuyuan.workflow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.DatabaseTest;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class EngineSchemaDatabaseTests extends DatabaseTest {

    /** 吉 in the form of many family names, outside the plane that utf8mb3 holds. */
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
        assertThat(tables()).contains("ACT_RU_TASK", "ACT_HI_TASKINST", "SPRING_SESSION");
    }

    @Test
    void everyTableAndColumnIsUtf8mb4() {
        assertThat(jdbc.queryForList(
                        "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE ="
                                + " 'BASE TABLE' AND TABLE_COLLATION NOT LIKE 'utf8mb4%'",
                        String.class, database().name()))
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) FROM information_schema.COLUMNS WHERE"
                                + " TABLE_SCHEMA = ? AND CHARACTER_SET_NAME <> 'utf8mb4'",
                        String.class,
                        database().name()))
                .isEmpty();
    }

    @Test
    void everyTableOfOursIsNamedInUpperCase() {
        assertThat(tables())
                .filteredOn(name -> name.regionMatches(true, 0, "JY_", 0, 3))
                .allSatisfy(name -> assertThat(name).isUpperCase());
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
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ?",
                        String.class,
                        database().name()))
                .contains("JY_IDX_JOB_DUEDATE", "JY_IDX_LINK_GROUP_TASK");
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?",
                String.class,
                database().name());
    }
}
