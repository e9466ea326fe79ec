package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of payments phase by phase: what a line costs among ten thousand against what it costs among a thousand (issue 4). Runs
 * the whole application in a JVM of its own whose heap cannot exceed the limit.
 */
final class BatchMeasure implements Measure {

    private static final int HEAP_MIB = 512;
    private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();

    private final int few;
    private final int many;

    BatchMeasure(Volumes volumes) {
        this.many = Math.max(10_000 / volumes.shrink(), 500);
        this.few = many / 10;
    }

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public List<Figure> run() throws Exception {
        Files.createDirectories(FOLDER);
        Path results = FOLDER.resolve("batch.json");
        Files.deleteIfExists(results);
        TestDatabase database = TestDatabase.create();
        Fork.run(
                BatchRun.class,
                HEAP_MIB,
                FOLDER.resolve("batch.log"),
                database.environment(),
                String.valueOf(few),
                String.valueOf(many),
                results.toString());
        BatchRun.Outcome outcome = new ObjectMapper().readValue(results.toFile(), BatchRun.Outcome.class);
        List<Figure> figures = new ArrayList<>();
        outcome.rounds()
                .forEach((phase, rounds) -> figures.add(Figure.of(
                        String.format("batch %s, a line of %,d : of %,d", phase, many, few),
                        "ms",
                        new Rounds(rounds),
                        Target.atMost(1.2),
                        "approved lines come from memory; jobs run one after the other")));
        double peakMib = outcome.peakHeapBytes() / 1048576.0;
        figures.add(new Figure(
                String.format("batch of %,d lines, peak heap : limit", many),
                "MiB",
                Samples.of(peakMib),
                Samples.of(HEAP_MIB),
                Samples.of(peakMib / HEAP_MIB),
                Target.atMost(1),
                1,
                List.of("the most in the heap at one moment in a JVM with -Xmx" + HEAP_MIB
                        + "m that holds the whole application; includes what waits to be collected")));
        return figures;
    }
}
