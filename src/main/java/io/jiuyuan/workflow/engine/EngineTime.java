package io.jiuyuan.workflow.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine's clock run ahead of the real one by the same offset as the demo's. */
@Component
public class EngineTime {

    private final ObjectProvider<JobExecutor> jobExecutor;

    public EngineTime(ObjectProvider<JobExecutor> jobExecutor) {
        this.jobExecutor = jobExecutor;
    }

    /** The engine's time goes on from now plus {@code offset}; timers that have come due by it start at once. */
    public void runAheadBy(Duration offset) {
        ClockUtil.offset(offset.toMillis());
        jobExecutor.ifAvailable(JobExecutor::jobWasAdded);
    }
}
