package io.jiuyuan.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Runs in Maven profile {@code benchmark} alone. {@code -Dbenchmark.only=tasklist,timers} leaves measures out, and
 * {@code -Dbenchmark.shrink=100} tries everything on a hundredth of the volume.
 */
class BenchmarkSuite {

    private static final Set<String> ONLY =
            Set.of(System.getProperty("benchmark.only", "").split(","));

    @Test
    void everyRatioKeepsItsTarget() throws Exception {
        Volumes volumes = Volumes.configured();
        Report report = new Report(volumes);
        try (SeededContexts seeded = new SeededContexts(volumes)) {
            List<Measure> measures = List.of(
                    new RecognitionMeasure(volumes),
                    new ClaimMeasure(volumes),
                    new VisitWaveMeasure(volumes),
                    new OpenCasesMeasure(volumes),
                    new ManagerMeasure(volumes),
                    new ImportMeasure(volumes),
                    new BatchMeasure(volumes),
                    new TasklistMeasure(volumes, seeded),
                    new TimerMeasure(volumes, seeded));
            measures.stream()
                    .filter(measure -> ONLY.contains("") || ONLY.contains(measure.name()))
                    .forEach(measure -> run(measure, report));
        }
        report.write();
        System.out.println(report.table());
        assertThat(report.misses()).isEmpty();
    }

    /** A measure that breaks is a failure in the end, and no reason to lose the others. */
    private static void run(Measure measure, Report report) {
        System.out.println("Measuring " + measure.name());
        long start = System.nanoTime();
        try {
            report.add(measure.run());
        } catch (Exception | AssertionError | OutOfMemoryError e) {
            e.printStackTrace();
            report.failed(measure.name(), e);
        }
        report.took(measure.name(), Duration.ofNanos(System.nanoTime() - start));
    }
}
