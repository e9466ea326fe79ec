package io.jiuyuan.benchmark;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two applications on one server, one with many tasks and timers and one with few, so that they can take turns. */
final class SeededContexts implements AutoCloseable {

    private static final String MODEL = "recognition";
    private static final String STEP = "userTask_recheck";
    private static final String TIMER = "timer_recheckOverdue";
    private static final String WAITING = "0001";
    private static final String DUE = "0002";

    private final Volumes volumes;
    private Seeded large;
    private Seeded small;

    private record Seeded(BenchmarkContext context, Seeder seeder, ProcessDefinition definition) {}

    SeededContexts(Volumes volumes) {
        this.volumes = volumes;
    }

    BenchmarkContext large() {
        if (large == null) {
            large = seed(BenchmarkContext.Large.class, volumes.tasks(), volumes.units(), volumes.timers());
        }
        return large.context();
    }

    BenchmarkContext small() {
        if (small == null) {
            small = seed(BenchmarkContext.Small.class, volumes.fewTasks(), volumes.fewUnits(), volumes.fewTimers());
        }
        return small.context();
    }

    /** Makes that many timers due in both. */
    void addDueTimers(int count) {
        for (Seeded seeded : new Seeded[] {large, small}) {
            timers(seeded, DUE, count, now(seeded.context()).minus(Duration.ofHours(1)));
        }
    }

    private Seeded seed(Class<? extends io.jiuyuan.IntegrationTest> kind, int tasks, int units, int timers) {
        BenchmarkContext context = BenchmarkContext.start(kind);
        ProcessEngine engine = context.bean(ProcessEngine.class);
        // Its configuration is measured; running by itself it would poll in between.
        ((ProcessEngineImpl) engine)
                .getProcessEngineConfiguration()
                .getJobExecutor()
                .shutdown();
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(MODEL)
                .latestVersion()
                .singleResult();
        Seeded seeded = new Seeded(context, new Seeder(context.bean(JdbcTemplate.class)), definition);
        long start = System.nanoTime();
        seeded.seeder().tasks(tasks, units, definition.getId(), MODEL, STEP, now(context));
        timers(seeded, WAITING, timers, now(context).plus(Duration.ofDays(1)));
        System.out.printf(
                "Seeded %,d tasks and %,d timers in %d s%n",
                tasks, timers, (System.nanoTime() - start) / 1_000_000_000);
        return seeded;
    }

    private static void timers(Seeded seeded, String range, int count, Instant first) {
        seeded.seeder().timers(range, count, seeded.definition().getId(), MODEL, TIMER, first);
    }

    private static Instant now(BenchmarkContext context) {
        return context.clock().instant();
    }

    @Override
    public void close() {
        for (Seeded seeded : new Seeded[] {large, small}) {
            if (seeded != null) {
                seeded.context().close();
            }
        }
    }
}
