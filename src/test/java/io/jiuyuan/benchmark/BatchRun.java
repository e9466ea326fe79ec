package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The JVM of {@link BatchMeasure}: arguments are the two sizes and where to write the {@link Outcome}. */
final class BatchRun {

    private static final int ROUNDS = 5;
    private static final int AT_LEAST = 3;
    private static final Duration BUDGET = Duration.ofMinutes(3);

    /** Emptied before each batch, children first. */
    private static final List<String> TABLES = List.of(
            "JY_PAYMENT_OBJECTION_LINE",
            "JY_PAYMENT_OBJECTION",
            "JY_PAYMENT_NOTICE_PAPER",
            "JY_PAYMENT_NOTICE_LINE",
            "JY_PAYMENT_NOTICE");

    private final BenchmarkContext context = BenchmarkContext.start(BenchmarkContext.ForImport.class);
    private final JdbcTemplate jdbc = context.bean(JdbcTemplate.class);
    private final int few;
    private final int many;
    private final Map<String, List<Rounds.Round>> rounds = new LinkedHashMap<>();
    private long peak;

    /**
     * @param rounds by phase, milliseconds per line of the large and of the small batch
     * @param peakHeapBytes of the large batches
     */
    record Outcome(Map<String, List<Rounds.Round>> rounds, long peakHeapBytes) {}

    private BatchRun(int few, int many) {
        this.few = few;
        this.many = many;
    }

    public static void main(String[] arguments) throws Exception {
        Outcome outcome = new BatchRun(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])).measure();
        new ObjectMapper().writeValue(Path.of(arguments[2]).toFile(), outcome);
        // The application's threads would keep the JVM.
        System.exit(0);
    }

    /** Every phase of payment belongs here, in its order. */
    private static List<BatchPhase> phases() {
        List<BatchPhase> phases = new ArrayList<>(NoticePhases.all());
        phases.addAll(PaymentPhases.all());
        return phases;
    }

    private Outcome measure() throws Exception {
        batch(few);
        batch(many);
        long end = System.nanoTime() + BUDGET.toNanos();
        for (int i = 0; i < ROUNDS && (i < AT_LEAST || System.nanoTime() < end); i++) {
            Map<String, Double> small = i % 2 == 0 ? batch(few) : null;
            HeapPeak.reset();
            Map<String, Double> large = batch(many);
            peak = Math.max(peak, HeapPeak.bytes());
            Map<String, Double> reference = small == null ? batch(few) : small;
            large.forEach((phase, millis) -> rounds.computeIfAbsent(phase, p -> new ArrayList<>())
                    .add(new Rounds.Round(millis, reference.get(phase))));
            System.out.println("round " + large + " : " + reference);
        }
        return new Outcome(rounds, peak);
    }

    /** Milliseconds per line by phase. */
    private Map<String, Double> batch(int lines) throws Exception {
        PaymentPhases.TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table));
        BatchUnderWay batch = new BatchUnderWay(context, lines);
        NoticePhases.approve(batch);
        PaymentPhases.prepare(batch);
        Map<String, Double> spent = new LinkedHashMap<>();
        for (BatchPhase phase : phases()) {
            long start = System.nanoTime();
            phase.run(batch);
            spent.put(phase.name(), (System.nanoTime() - start) / 1e6 / lines);
        }
        return spent;
    }
}
