package io.jiuyuan.recognition.killed;

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

/**
 * What the database file of an application that does not run says of one case, each list in alphabetical order and with
 * every repetition.
 *
 * @param waiting open user tasks, and asynchronous jobs by the activity that they begin
 * @param decisions by step
 * @param messages by template
 * @param papers by template
 * @param answers of registers
 */
record StoredCase(
        String status,
        List<String> waiting,
        List<String> decisions,
        List<String> messages,
        List<String> papers,
        List<String> answers) {

    private static final String WAITING = """
            SELECT e.BUSINESS_KEY_, t.TASK_DEF_KEY_
            FROM ACT_RU_TASK t JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
            UNION ALL
            SELECT e.BUSINESS_KEY_, d.ACT_ID_
            FROM ACT_RU_JOB j JOIN ACT_RU_JOBDEF d ON d.ID_ = j.JOB_DEF_ID_
              JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_
            WHERE j.HANDLER_TYPE_ = 'async-continuation'
            ORDER BY 1, 2""";

    /** All cases by number. */
    static Map<String, StoredCase> all(Path home) throws SQLException {
        try (Connection connection = open(home)) {
            Map<String, List<String>> statuses = read(connection, "SELECT case_number, status FROM JY_RECOGNITION");
            Map<String, List<String>> waiting = read(connection, WAITING);
            Map<String, List<String>> decisions = column(connection, "step", "JY_RECOGNITION_DECISION");
            Map<String, List<String>> messages = column(connection, "template", "JY_MESSAGE");
            Map<String, List<String>> papers = column(connection, "template", "JY_DOCUMENT");
            Map<String, List<String>> answers = column(connection, "register_code", "JY_COMPARISON_ANSWER");
            Map<String, StoredCase> cases = new TreeMap<>();
            statuses.forEach((number, status) -> cases.put(
                    number,
                    new StoredCase(
                            String.join(" ", status),
                            waiting.getOrDefault(number, List.of()),
                            decisions.getOrDefault(number, List.of()),
                            messages.getOrDefault(number, List.of()),
                            papers.getOrDefault(number, List.of()),
                            answers.getOrDefault(number, List.of()))));
            return cases;
        }
    }

    /** Cases of which a job was taken by the node that is gone, and neither done nor given back. */
    static List<String> withAJobInHand(Path home) throws SQLException {
        try (Connection connection = open(home)) {
            return List.copyOf(read(
                            connection,
                            "SELECT e.BUSINESS_KEY_, j.LOCK_OWNER_ FROM ACT_RU_JOB j"
                                    + " JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_"
                                    + " WHERE j.LOCK_OWNER_ IS NOT NULL")
                    .keySet());
        }
    }

    private static Connection open(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/jiuyuan") + ";IFEXISTS=TRUE", "sa", "");
    }

    private static Map<String, List<String>> column(Connection connection, String column, String table)
            throws SQLException {
        return read(connection, "SELECT case_number, " + column + " FROM " + table + " ORDER BY 1, 2");
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
