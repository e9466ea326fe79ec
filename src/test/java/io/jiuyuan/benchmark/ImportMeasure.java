package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The import of a register's snapshot against plain batched inserts of the same rows. Runs the whole application in a JVM
 * of its own whose heap cannot exceed the limit.
 */
final class ImportMeasure implements Measure {

    private static final int HEAP_MIB = 512;
    private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1961, 1, 1);
    private static final int BIRTH_DAYS = 16_000;

    private final Volumes volumes;

    ImportMeasure(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path file = FOLDER.resolve("social-insurance.csv");
        Path results = FOLDER.resolve("import.json");
        write(file);
        Files.deleteIfExists(results);
        TestDatabase database = TestDatabase.create();
        Fork.run(
                ImportRun.class,
                HEAP_MIB,
                FOLDER.resolve("import.log"),
                database.environment(),
                file.toString(),
                results.toString());
        ImportRun.Outcome outcome = new ObjectMapper().readValue(results.toFile(), ImportRun.Outcome.class);
        Files.delete(file);
        Rounds rounds = new Rounds(outcome.rounds());
        double peakMib = outcome.peakHeapBytes() / 1048576.0;
        Samples peak = Samples.of(peakMib);
        Samples limit = Samples.of(HEAP_MIB);
        return List.of(
                Figure.of(
                        String.format("import of %,d register rows : plain inserts", volumes.registerRows()),
                        "rows/s",
                        rounds,
                        Target.atLeast(0.5),
                        "plain: one thread, batches of 1,000, a commit every 5,000 rows, into a table made LIKE ours",
                        "both tables are emptied before each run"),
                new Figure(
                        "import, peak heap : limit",
                        "MiB",
                        peak,
                        limit,
                        Samples.of(peakMib / HEAP_MIB),
                        Target.atMost(1),
                        rounds.rounds().size(),
                        List.of("the most in the heap at one moment in a JVM with -Xmx" + HEAP_MIB
                                + "m that holds the whole" + " application; includes what waits to be collected")));
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(FOLDER);
        try (BufferedWriter rows = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            rows.write("identity_number,payer_kind,employer,status,paid_until,unemployment_months\n");
            for (int i = 0; i < volumes.registerRows(); i++) {
                rows.write(IdentityNumbers.man(i, FIRST_BIRTH, BIRTH_DAYS));
                rows.write(",单位,天津第" + i % 50_000 + "机床配件有限责任公司,参保缴费,2026-0" + (i % 2 + 1) + "," + i % 300 + "\n");
            }
        }
    }
}
