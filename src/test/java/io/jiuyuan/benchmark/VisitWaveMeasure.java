package io.jiuyuan.benchmark;

import io.jiuyuan.benchmark.Rounds.Round;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The first of a month: the visit timers of all cases are due at one moment, and each makes a task with its helper, its group and
 * the timer of the month's end. Both sides drain slices of the wave with the job executor, in turns, the first while all are due
 * and the last while few are left; what lies between two slices is put off. While ours drains, a street reviewer opens the page
 * of the own unit twice a second.
 */
final class VisitWaveMeasure implements Measure {

    private static final String MODEL = "monthlyVisits";
    private static final String TEMPLATE = "JY-TEMPLATE";
    private static final String REVIEW = "recognition";
    private static final List<String> MODELS =
            List.of("processes/assistance/monthly-visits.bpmn", "processes/recognition/recognition.bpmn");
    private static final List<String> DUTIES = List.of("JY_VISIT_DUTY", "JY_VISIT_PERIOD");
    private static final int WARM_UPS = 1;
    private static final int COUNTED = 6;
    private static final int HEIGHTS = WARM_UPS + COUNTED;
    private static final int MAX_SLICE = 1_500;

    private static final int QUIET_PAGES = 10;
    private static final Duration PAGE_EVERY = Duration.ofMillis(500);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration BUDGET = Duration.ofMinutes(4);

    private final Volumes volumes;
    private final List<Round> pages = new ArrayList<>();
    private Round space;

    VisitWaveMeasure(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public String name() {
        return "wave";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (BenchmarkContext context = BenchmarkContext.start(BenchmarkContext.Wave.class)) {
            Side ours = new Side(context.bean(ProcessEngine.class), context.bean(JdbcTemplate.class));
            ours.executor().shutdown();
            try (BareEngine engine = BareEngine.start(
                    ((ProcessEngineImpl) ours.engine()).getProcessEngineConfiguration(), MODELS, EmptyVisits.beans())) {
                Side bare = new Side(engine.engine(), engine.jdbc());
                bare.jdbc().execute("CREATE INDEX JY_IDX_JOB_DUEDATE ON ACT_RU_JOB (DUEDATE_)");
                seed(ours, bare, engine, context.clock().instant());
                Reviewers reviewers = new Reviewers(context, volumes.waveUnits());
                reviewers.pages(QUIET_PAGES * QUIET_PAGES);
                Rounds rounds = Rounds.alternate(
                        WARM_UPS,
                        COUNTED,
                        BUDGET,
                        () -> putOffAfter(ours, drainWithPages(ours, reviewers)),
                        () -> putOffAfter(bare, bare.drain(slice())));
                String volume = String.format(
                        "%,d timers due at once; slices of %,d while all, %d, ... and 1 of %d parts of them are due; the same"
                                + " rows, %d threads, history level and index",
                        volumes.wave(), slice(), HEIGHTS - 1, HEIGHTS, bare.threads());
                return List.of(
                        Figure.of(
                                "wave of visit timers : bare engine", "timers/s", rounds, Target.atLeast(0.7), volume),
                        Figure.of(
                                "tasklist page during the wave : before it",
                                "ms",
                                new Rounds(List.copyOf(pages.subList(WARM_UPS, pages.size()))),
                                Target.atMost(2),
                                "a page and its count twice a second, medians of a slice and of the pause before it"),
                        Figure.of(
                                "a case that waits for its visit, in the database : engine's own",
                                "bytes",
                                new Rounds(List.of(space)),
                                Target.atMost(1.5),
                                "with JY_VISIT_DUTY and JY_VISIT_PERIOD"));
            }
        }
    }

    private int slice() {
        return Math.min(MAX_SLICE, volumes.wave() / HEIGHTS / 2);
    }

    /** The next slice finds a part of the wave fewer due. */
    private double putOffAfter(Side side, double rate) {
        side.putOff(volumes.wave() / HEIGHTS - slice());
        return rate;
    }

    private void seed(Side ours, Side bare, BareEngine engine, Instant now) {
        long start = System.nanoTime();
        engine.engine().getRuntimeService().startProcessInstanceByKey(MODEL, TEMPLATE);
        CaseTemplate waiting = new CaseTemplate(bare.jdbc(), TEMPLATE).withEngine();
        bare.jdbc().update("UPDATE ACT_RU_JOB SET RETRIES_ = 0");
        for (Side side : List.of(ours, bare)) {
            Seeder seeder = new Seeder(side.jdbc());
            seeder.tasks(
                    volumes.waveUnits() * Volumes.TASKS_PER_UNIT,
                    volumes.waveUnits(),
                    side.definition(REVIEW),
                    REVIEW,
                    "userTask_recheck",
                    now);
            if (side == bare) {
                waiting.write(volumes.wave(), seeder, bare.engine(), bare.engine());
            } else {
                Space taken = new Space(side.jdbc());
                long before = taken.bytes(waiting.tables().keySet());
                waiting.write(volumes.wave(), seeder, bare.engine(), side.engine());
                double engineOnly = taken.bytes(waiting.tables().keySet()) - before;
                duties(seeder, volumes.wave(), now);
                double all = engineOnly + taken.bytes(DUTIES);
                space = new Round(all / volumes.wave(), engineOnly / volumes.wave());
            }
        }
        System.out.printf("Seeded %,d timers in %d s%n", volumes.wave(), (System.nanoTime() - start) / 1_000_000_000);
    }

    /** What the application keeps of each case's visits. */
    static void duties(Seeder seeder, int cases, Instant now) {
        String number = "MOD(" + Seeder.OFFSET + " + n, " + EmptyVisits.HELPERS + ")";
        String unit = "LPAD(" + number + ", 12, '0')";
        seeder.insert(
                "JY_VISIT_DUTY",
                List.of("case_number", "unit_code", "helper", "helper_unit_code", "row_version"),
                List.of(Seeder.CASE_NUMBER, unit, "CONCAT('helper-', " + number + ")", unit, "0"),
                List.of(),
                0,
                cases);
        seeder.insert(
                "JY_VISIT_PERIOD",
                List.of("id", "case_number", "first_day", "row_version"),
                List.of("UUID()", Seeder.CASE_NUMBER, "?", "0"),
                List.of(Timestamp.from(now)),
                0,
                cases);
    }

    private double drainWithPages(Side ours, Reviewers reviewers) throws Exception {
        double quiet = Samples.of(paced(reviewers)).median();
        List<Double> busy = new ArrayList<>();
        ScheduledExecutorService reviewer = Executors.newSingleThreadScheduledExecutor();
        try {
            reviewer.scheduleWithFixedDelay(
                    () -> busy.add(reviewers.pages(1)),
                    PAGE_EVERY.toMillis(),
                    PAGE_EVERY.toMillis(),
                    TimeUnit.MILLISECONDS);
            double rate = ours.drain(slice());
            reviewer.shutdown();
            reviewer.awaitTermination(1, TimeUnit.MINUTES);
            Round page = new Round(Samples.of(busy, Double::doubleValue).median(), quiet);
            System.out.printf("page %.1f : %.1f ms = %.2f%n", page.subject(), page.reference(), page.ratio());
            pages.add(page);
            return rate;
        } finally {
            reviewer.shutdownNow();
        }
    }

    /** Pages as far apart as during the wave. */
    private static double[] paced(Reviewers reviewers) throws InterruptedException {
        double[] pages = new double[QUIET_PAGES];
        for (int i = 0; i < pages.length; i++) {
            TimeUnit.NANOSECONDS.sleep(PAGE_EVERY.toNanos());
            pages[i] = reviewers.pages(1);
        }
        return pages;
    }

    private record Side(ProcessEngine engine, JdbcTemplate jdbc) {

        JobExecutor executor() {
            return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        }

        String definition(String model) {
            return engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(model)
                    .latestVersion()
                    .singleResult()
                    .getId();
        }

        /** Timers per second, until so many fewer are due. */
        double drain(int count) throws InterruptedException {
            // What the last slice had taken and not begun when it ended.
            jdbc.update(
                    "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL WHERE LOCK_OWNER_ IS NOT NULL");
            long before = due();
            long goal = Math.max(0, before - count);
            long start = System.nanoTime();
            executor().start();
            try {
                long due = before;
                while (due > goal) {
                    TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
                    due = due();
                }
                return (before - due) / ((System.nanoTime() - start) / 1e9);
            } finally {
                executor().shutdown();
            }
        }

        int threads() {
            return ((DefaultJobExecutor) executor()).getMaxPoolSize();
        }

        void putOff(int count) {
            jdbc.update(
                    "UPDATE ACT_RU_JOB SET DUEDATE_ = DUEDATE_ + INTERVAL 1 DAY WHERE DUEDATE_ <= ? AND RETRIES_ > 0"
                            + " AND LOCK_OWNER_ IS NULL AND PROCESS_DEF_KEY_ = 'monthlyVisits' LIMIT " + count,
                    ClockUtil.getCurrentTime());
        }

        long due() {
            return jdbc.queryForObject(
                    "SELECT COUNT(*) FROM ACT_RU_JOB WHERE DUEDATE_ <= ? AND RETRIES_ > 0 AND PROCESS_DEF_KEY_ = 'monthlyVisits'",
                    Long.class,
                    ClockUtil.getCurrentTime());
        }
    }
}
