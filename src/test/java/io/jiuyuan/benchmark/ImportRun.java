package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.comparison.RegisterSnapshots;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The JVM of {@link ImportMeasure}: arguments are the register's file and where to write the {@link Outcome}. */
final class ImportRun {

    private static final String REGISTER = "social-insurance";
    private static final int BATCH = 1_000;
    private static final int COMMIT = 5_000;
    private static final int ROUNDS = 3;
    private static final Duration BUDGET = Duration.ofMinutes(4);

    private final BenchmarkContext context = BenchmarkContext.start(BenchmarkContext.ForImport.class);
    private final JdbcTemplate jdbc = context.bean(JdbcTemplate.class);
    private final Path file;
    private final Path sameRows;
    private long peak;

    /** @param peakHeapBytes the highest peak of all imports */
    record Outcome(List<Rounds.Round> rounds, long peakHeapBytes) {}

    private ImportRun(Path file) {
        this.file = file;
        this.sameRows = file.resolveSibling("rows.tsv");
    }

    public static void main(String[] arguments) throws Exception {
        Outcome outcome = new ImportRun(Path.of(arguments[0])).measure();
        new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), outcome);
        // The application's threads would keep the JVM.
        System.exit(0);
    }

    private Outcome measure() throws Exception {
        jdbc.execute("CREATE TABLE JY_BENCHMARK_ROW LIKE JY_REGISTER_ROW");
        imported();
        exportRows();
        Rounds rounds = Rounds.alternate(0, ROUNDS, BUDGET, this::imported, this::inserted);
        Files.delete(sameRows);
        return new Outcome(rounds.rounds(), peak);
    }

    /** Rows per second through the importer. */
    private double imported() throws IOException {
        jdbc.execute("TRUNCATE TABLE JY_REGISTER_ROW");
        jdbc.update("DELETE FROM JY_REGISTER_SNAPSHOT");
        HeapPeak.reset();
        long start = System.nanoTime();
        long rows;
        try (InputStream content = Files.newInputStream(file)) {
            rows = context.bean(RegisterSnapshots.class)
                    .load(REGISTER, context.clock().today(), content, null, "admin")
                    .rows();
        }
        double rate = rate(rows, start);
        peak = Math.max(peak, HeapPeak.bytes());
        return rate;
    }

    /** Rows per second by plain JDBC; reading the prepared values is all it does besides. */
    private double inserted() throws IOException, SQLException {
        jdbc.execute("TRUNCATE TABLE JY_BENCHMARK_ROW");
        long rows = 0;
        long start = System.nanoTime();
        try (BufferedReader values = Files.newBufferedReader(sameRows, StandardCharsets.UTF_8);
                Connection connection = context.bean(DataSource.class).getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO JY_BENCHMARK_ROW (snapshot_id, line_no, identity_hash, facts) VALUES (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (String line = values.readLine(); line != null; line = values.readLine()) {
                String[] row = line.split("\t", 4);
                insert.setLong(1, Long.parseLong(row[0]));
                insert.setLong(2, Long.parseLong(row[1]));
                insert.setString(3, row[2]);
                insert.setString(4, row[3]);
                insert.addBatch();
                rows++;
                if (rows % BATCH == 0) {
                    insert.executeBatch();
                }
                if (rows % COMMIT == 0) {
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
        return rate(rows, start);
    }

    /** What the importer stored, for the plain inserts to store the same. */
    private void exportRows() throws IOException {
        JdbcTemplate streaming = new JdbcTemplate(context.bean(DataSource.class));
        streaming.setFetchSize(Integer.MIN_VALUE);
        try (BufferedWriter rows = Files.newBufferedWriter(sameRows, StandardCharsets.UTF_8)) {
            streaming.query(
                    "SELECT snapshot_id, line_no, identity_hash, facts FROM JY_REGISTER_ROW ORDER BY line_no", row -> {
                        try {
                            rows.write(row.getLong(1) + "\t" + row.getLong(2) + "\t" + row.getString(3) + "\t"
                                    + row.getString(4));
                            rows.newLine();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    private static double rate(long rows, long start) {
        return rows / ((System.nanoTime() - start) / 1e9);
    }
}
