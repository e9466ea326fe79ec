package io.jiuyuan.assistance.killed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the database file of an application that does not run says of the help for one person, each list in alphabetical
 * order and with every repetition.
 *
 * @param waiting open user tasks, and asynchronous jobs by the activity that they begin
 * @param recorded agreements, helpers, employments, visits and acts on an exit
 * @param sent messages and papers by template
 */
record StoredHelp(String status, List<String> waiting, List<String> recorded, List<String> sent) {

    private static final String WAITING = """
            SELECT e.BUSINESS_KEY_, t.TASK_DEF_KEY_
            FROM ACT_RU_TASK t JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
            UNION ALL
            SELECT e.BUSINESS_KEY_, d.ACT_ID_
            FROM ACT_RU_JOB j JOIN ACT_RU_JOBDEF d ON d.ID_ = j.JOB_DEF_ID_
              JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_
            WHERE j.HANDLER_TYPE_ = 'async-continuation'
            ORDER BY 1, 2""";

    private static final String RECORDED = """
            SELECT case_number, 'agreement ' || status FROM JY_AGREEMENT
            UNION ALL SELECT case_number, 'helper ' || CASE WHEN until_day IS NULL THEN 'now' ELSE 'then' END
              FROM JY_AGREEMENT_HELPER
            UNION ALL SELECT case_number, 'employment ' || kind FROM JY_EMPLOYMENT
            UNION ALL SELECT case_number, 'spell ' || situation FROM JY_ASSISTANCE_SPELL
            UNION ALL SELECT case_number, 'visit ' || kind FROM JY_VISIT
            UNION ALL SELECT e.case_number, 'exit ' || d.step || ' ' || d.outcome
              FROM JY_EXIT_DECISION d JOIN JY_EXIT e ON e.exit_number = d.exit_number
            ORDER BY 1, 2""";

    private static final String SENT = """
            SELECT case_number, 'message ' || template FROM JY_MESSAGE
            UNION ALL SELECT case_number, 'paper ' || template FROM JY_DOCUMENT
            ORDER BY 1, 2""";

    /** All cases by number. */
    static Map<String, StoredHelp> all(Path home) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + home.resolve("data/jiuyuan") + ";IFEXISTS=TRUE", "sa", "")) {
            Map<String, List<String>> waiting = read(connection, WAITING);
            Map<String, List<String>> recorded = read(connection, RECORDED);
            Map<String, List<String>> sent = read(connection, SENT);
            Map<String, StoredHelp> cases = new TreeMap<>();
            read(connection, "SELECT case_number, status FROM JY_RECOGNITION")
                    .forEach((number, status) -> cases.put(
                            number,
                            new StoredHelp(
                                    String.join(" ", status),
                                    waiting.getOrDefault(number, List.of()),
                                    recorded.getOrDefault(number, List.of()),
                                    sent.getOrDefault(number, List.of()))));
            return cases;
        }
    }

    /** Whether this is in it, once and not twice. */
    boolean hasOnce(String record) {
        return recorded.stream().filter(record::equals).count() == 1;
    }

    /** All that is recorded and sent by now, and was not then. */
    List<String> since(StoredHelp before) {
        List<String> then = new ArrayList<>(
                Stream.concat(before.recorded.stream(), before.sent.stream()).toList());
        return Stream.concat(recorded.stream(), sent.stream())
                .filter(each -> !then.remove(each))
                .toList();
    }

    private static Map<String, List<String>> read(Connection connection, String sql) throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), number -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return found;
    }
}
