package io.jiuyuan.workflow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.OnTestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnTestDatabase.class)
class EngineSchemaDatabaseTests extends EngineSchemaTests {

    @Test
    void everyTableAndColumnIsUtf8mb4() {
        assertThat(jdbc.queryForList(
                        "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE ="
                                + " 'BASE TABLE' AND TABLE_COLLATION NOT LIKE 'utf8mb4%'",
                        String.class))
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) FROM information_schema.COLUMNS WHERE"
                                + " TABLE_SCHEMA = DATABASE() AND CHARACTER_SET_NAME <> 'utf8mb4'",
                        String.class))
                .isEmpty();
    }

    @Test
    void everyTableOfOursIsNamedInUpperCase() {
        assertThat(tables())
                .filteredOn(name -> name.regionMatches(true, 0, "JY_", 0, 3))
                .allSatisfy(name -> assertThat(name).isUpperCase());
    }

    @Override
    String indices() {
        return "SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()";
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()", String.class);
    }
}
