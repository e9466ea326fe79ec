package io.jiuyuan.benchmark;

import java.sql.PreparedStatement;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the engine's tables by set-wise SQL. Ids have the length of the engine's own and grow with time, as those of its
 * generator do, so that rows and indices take the room that they take in production.
 */
final class Seeder {

    /** Stands for the number of the first row of a chunk; n counts within it. */
    static final String OFFSET = "{offset}";

    static final String CASE_NUMBER = "CONCAT('JY120101', LPAD(" + OFFSET + " + n, 10, '0'))";

    private static final int CHUNK = 20_000;
    private static final String ID = "CONCAT(LPAD(HEX(? + n), 8, '0'), ?)";

    private final JdbcTemplate jdbc;

    Seeder(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("CREATE TABLE JY_BENCHMARK_NUMBER (n INT NOT NULL PRIMARY KEY)");
        jdbc.execute("INSERT INTO JY_BENCHMARK_NUMBER VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
        for (int size = 10; size < CHUNK; size *= 10) {
            jdbc.update(
                    "INSERT INTO JY_BENCHMARK_NUMBER SELECT a.n * ? + b.n FROM JY_BENCHMARK_NUMBER a,"
                            + " JY_BENCHMARK_NUMBER b WHERE a.n BETWEEN 1 AND 9",
                    size);
        }
        jdbc.update("DELETE FROM JY_BENCHMARK_NUMBER WHERE n >= ?", CHUNK);
    }

    /** One open task in one running instance each, spread evenly over the units' groups. */
    void tasks(int count, int units, String definitionId, String definitionKey, String taskKey, Instant newest) {
        Timestamp at = Timestamp.from(newest);
        chunks(count, (offset, size) -> {
            jdbc.update(
                    "INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_,"
                            + " ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_,"
                            + " SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_, PROC_DEF_KEY_)"
                            + " SELECT " + ID + ", 1, " + ID + ", " + ID
                            + ", CONCAT('JY120101', LPAD(? + n, 10, '0')), ?, ?, "
                            + ID + ", 1, 0, 1, 0, 1, 18, 1, ? FROM JY_BENCHMARK_NUMBER WHERE n < ?",
                    offset,
                    Kind.INSTANCE,
                    offset,
                    Kind.INSTANCE,
                    offset,
                    Kind.INSTANCE,
                    offset,
                    definitionId,
                    taskKey,
                    offset,
                    Kind.INSTANCE,
                    definitionKey,
                    size);
            jdbc.update(
                    "INSERT INTO ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,"
                            + " PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TASK_STATE_)"
                            + " SELECT " + ID + ", 1, " + ID + ", " + ID + ", ?, '街道复核', ?, 50,"
                            + " ? - INTERVAL (? - n) SECOND, ? + INTERVAL MOD(n, 10) DAY, 1, 'Created'"
                            + " FROM JY_BENCHMARK_NUMBER WHERE n < ?",
                    offset,
                    Kind.TASK,
                    offset,
                    Kind.INSTANCE,
                    offset,
                    Kind.INSTANCE,
                    definitionId,
                    taskKey,
                    at,
                    count - offset,
                    at,
                    size);
            jdbc.update(
                    "INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)"
                            + " SELECT " + ID + ", 1, CONCAT('street-', LPAD(MOD(? + n, ?), 9, '0')), 'candidate', "
                            + ID
                            + " FROM JY_BENCHMARK_NUMBER WHERE n < ?",
                    offset,
                    Kind.LINK,
                    offset,
                    units,
                    offset,
                    Kind.TASK,
                    size);
        });
        analyze("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_IDENTITYLINK");
    }

    /** Timers that come due one after the other from {@code first} on, half a minute apart. */
    void timers(String range, int count, String definitionId, String definitionKey, String activity, Instant first) {
        Timestamp at = Timestamp.from(first);
        chunks(
                count,
                (offset, size) -> jdbc.update(
                        "INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, EXECUTION_ID_, ROOT_PROC_INST_ID_,"
                                + " PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, REPEAT_OFFSET_,"
                                + " HANDLER_TYPE_, HANDLER_CFG_, SUSPENSION_STATE_, PRIORITY_, SEQUENCE_COUNTER_, CREATE_TIME_)"
                                + " SELECT " + ID + ", 1, 'timer', 1, " + ID + ", " + ID + ", " + ID + ", ?, ?, 3,"
                                + " ? + INTERVAL (30 * (? + n)) SECOND, 0, 'timer-transition', ?, 1, 0, 1, ?"
                                + " FROM JY_BENCHMARK_NUMBER WHERE n < ?",
                        offset,
                        Kind.timer(range),
                        offset,
                        Kind.timer(range),
                        offset,
                        Kind.INSTANCE,
                        offset,
                        Kind.INSTANCE,
                        definitionId,
                        definitionKey,
                        at,
                        offset,
                        activity,
                        at,
                        size));
        analyze("ACT_RU_JOB");
    }

    /**
     * Rows of one kind, without checks of foreign keys, because a case refers to itself in circles.
     *
     * @param values SQL in which {@code n} and {@link #OFFSET} count the rows
     * @param arguments of all values
     * @param first number of the first row
     */
    void insert(String table, List<String> columns, List<String> values, List<Object> arguments, int first, int count) {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM JY_BENCHMARK_NUMBER WHERE n < ";
        chunks(
                count,
                (offset, size) -> jdbc.execute((ConnectionCallback<Void>) connection -> {
                    try (Statement checks = connection.createStatement();
                            PreparedStatement insert = connection.prepareStatement(
                                    (sql + size).replace(OFFSET, String.valueOf(first + offset)))) {
                        checks.execute("SET FOREIGN_KEY_CHECKS = 0");
                        for (int i = 0; i < arguments.size(); i++) {
                            insert.setObject(i + 1, arguments.get(i));
                        }
                        insert.executeUpdate();
                        checks.execute("SET FOREIGN_KEY_CHECKS = 1");
                    }
                    return null;
                }));
    }

    /** The engine group of a unit that {@link #tasks} gave tasks to. */
    static String group(int unit) {
        return String.format("street-%09d", unit);
    }

    void analyze(String... tables) {
        for (String table : tables) {
            jdbc.queryForList("ANALYZE TABLE " + table);
        }
    }

    private static void chunks(int count, Chunk chunk) {
        for (int offset = 0; offset < count; offset += CHUNK) {
            chunk.insert(offset, Math.min(CHUNK, count - offset));
        }
    }

    @FunctionalInterface
    private interface Chunk {
        void insert(int offset, int size);
    }

    /** The constant end of each table's ids. */
    private static final class Kind {
        static final String INSTANCE = "-1111-11f1-a000-0242ac120001";
        static final String TASK = "-2222-11f1-a000-0242ac120001";
        static final String LINK = "-3333-11f1-a000-0242ac120001";

        static String timer(String range) {
            return "-4444-11f1-a000-0242ac12" + range;
        }
    }
}
