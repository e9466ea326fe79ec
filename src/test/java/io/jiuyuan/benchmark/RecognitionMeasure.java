package io.jiuyuan.benchmark;

import io.jiuyuan.comparison.RegisterSnapshots;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Recognition end to end in Tianjin's way, the longest: application, five tasks, comparison with six registers, notice of five
 * working days, decision with its papers, and the task that drafts the agreement. Against the bare engine on the same models with empty delegates.
 */
final class RecognitionMeasure implements Measure {

    private static final int THREADS = 2;
    private static final int WARM_UPS = 8;
    private static final int ROUNDS = 15;
    private static final Duration BUDGET = Duration.ofMinutes(9);
    private static final LocalDate AFTER_NOTICE = LocalDate.of(2026, 3, 10);
    private static final List<String> MODELS = List.of(
            "processes/assistance-case.bpmn",
            "processes/recognition/recognition.bpmn",
            "processes/agreement/agreement.bpmn");

    private final int cases;
    private int applications;

    RecognitionMeasure(Volumes volumes) {
        this.cases = volumes.cases();
    }

    @Override
    public String name() {
        return "recognition";
    }

    @Override
    public List<Figure> run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (BenchmarkContext context = BenchmarkContext.start(BenchmarkContext.ForRecognition.class)) {
            OurSide ours = new OurSide(context);
            ProcessEngineConfigurationImpl own = ((ProcessEngineImpl) ours.engine()).getProcessEngineConfiguration();
            try (BareSide bare = BareSide.start(own, MODELS)) {
                fillRegisters(context);
                Effort effort = new Effort(context.bean(JdbcTemplate.class), cases);
                Rounds rounds = Rounds.alternate(
                        WARM_UPS,
                        ROUNDS,
                        BUDGET,
                        () -> effort.during("ours", () -> casesPerSecond(context, ours, threads)),
                        () -> effort.during("bare", () -> casesPerSecond(context, bare, threads)));
                return List.of(Figure.of(
                        "recognition end to end : bare engine",
                        "cases/s",
                        rounds,
                        Target.atLeast(0.7),
                        "rounds of " + cases + " cases on " + THREADS + " threads on either side, Tianjin's steps",
                        "bare: same models, same history level and time to live, every bean empty, a task is claimed and completed",
                        effort.toString()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private double casesPerSecond(BenchmarkContext context, CaseSide side, ExecutorService threads) throws Exception {
        context.clock().reset();
        String today = context.clock().today().toString();
        Map<String, Object> visit = Map.of(
                "outcome", "consistent",
                "visitDate", today,
                "visitPlace", "某某路2号",
                "findings", "与本人见面，情况属实");
        int first = applications;
        applications += cases;
        long start = System.nanoTime();
        List<String> noticed = inParallel(
                threads,
                IntStream.range(first, first + cases)
                        .mapToObj(number -> (Callable<String>) () -> side.untilNotice(number, visit))
                        .toList());
        context.clock().moveTo(AFTER_NOTICE);
        inParallel(
                threads,
                noticed.stream()
                        .map(instance -> (Callable<Void>) () -> {
                            side.untilDecision(instance);
                            return null;
                        })
                        .toList());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (side.open() != 0) {
            throw new IllegalStateException(side.open() + " recognitions have not ended");
        }
        return cases / seconds;
    }

    private static <T> List<T> inParallel(ExecutorService threads, List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> done : threads.invokeAll(work)) {
            results.add(done.get());
        }
        return results;
    }

    /** Every register answers, as in the demo; most of the applicants are in none. */
    static void fillRegisters(BenchmarkContext context) throws Exception {
        RegisterSnapshots snapshots = context.bean(RegisterSnapshots.class);
        for (RegisterSnapshots.Standing register : snapshots.standings()) {
            String resource = "/demo/registers/" + register.register() + ".csv";
            try (InputStream content = RecognitionMeasure.class.getResourceAsStream(resource)) {
                snapshots.load(
                        register.register(),
                        context.clock().today(),
                        new ByteArrayInputStream(content.readAllBytes()),
                        StandardCharsets.UTF_8,
                        "admin");
            }
        }
    }
}
