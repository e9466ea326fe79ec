package io.jiuyuan.benchmark;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job executor's poll: the engine's own acquisition command with our configuration, once with nothing due, as nearly
 * always, and once with as many timers due as it takes at a time, which it locks. What it locked is rolled back, so that
 * each poll meets the same.
 */
final class TimerMeasure implements Measure {

    private static final int POLLS = 20;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 15;
    private static final Duration BUDGET = Duration.ofMinutes(2);

    private final Volumes volumes;
    private final SeededContexts seeded;

    TimerMeasure(Volumes volumes, SeededContexts seeded) {
        this.volumes = volumes;
        this.seeded = seeded;
    }

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public List<Figure> run() throws Exception {
        Poll large = new Poll(seeded.large());
        Poll small = new Poll(seeded.small());
        Rounds idle = Rounds.alternate(WARM_UPS, ROUNDS, BUDGET, () -> large.run(0), () -> small.run(0));
        int due = large.atATime();
        seeded.addDueTimers(due);
        Rounds busy = Rounds.alternate(WARM_UPS, ROUNDS, BUDGET, () -> large.run(due), () -> small.run(due));
        String volumesNote = String.format("%,d waiting timers against %,d", volumes.timers(), volumes.fewTimers());
        return List.of(
                Figure.of(
                        String.format("poll, nothing due, %,d timers : %,d", volumes.timers(), volumes.fewTimers()),
                        "ms",
                        idle,
                        Target.atMost(2),
                        volumesNote),
                Figure.of(
                        String.format("poll, %d due, %,d timers : %,d", due, volumes.timers(), volumes.fewTimers()),
                        "ms",
                        busy,
                        Target.atMost(2),
                        volumesNote,
                        "includes locking what is due; rolled back each time"));
    }

    private static final class Poll {

        private final JobExecutor executor;
        private final CommandExecutor commands;
        private final TransactionTemplate transaction;

        Poll(BenchmarkContext context) {
            ProcessEngineConfigurationImpl configuration =
                    ((ProcessEngineImpl) context.bean(ProcessEngine.class)).getProcessEngineConfiguration();
            this.executor = configuration.getJobExecutor();
            this.commands = configuration.getCommandExecutorTxRequired();
            this.transaction = context.bean(TransactionTemplate.class);
        }

        int atATime() {
            return executor.getMaxJobsPerAcquisition();
        }

        /** Milliseconds of one poll. */
        double run(int expected) {
            long nanos = 0;
            for (int i = 0; i < POLLS; i++) {
                AcquireJobsCmd acquisition = new AcquireJobsCmd(executor, atATime());
                long start = System.nanoTime();
                int acquired = transaction.execute(status -> {
                    status.setRollbackOnly();
                    return commands.execute(acquisition).size();
                });
                nanos += System.nanoTime() - start;
                if (acquired != expected) {
                    throw new IllegalStateException(acquired + " jobs acquired, " + expected + " are due");
                }
            }
            return nanos / 1e6 / POLLS;
        }
    }
}
