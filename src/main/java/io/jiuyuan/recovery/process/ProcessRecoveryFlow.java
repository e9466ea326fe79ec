package io.jiuyuan.recovery.process;

import io.jiuyuan.recovery.domain.RecoveryFlow;
import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ProcessRecoveryFlow implements RecoveryFlow {

    private final Processes processes;

    ProcessRecoveryFlow(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(String recoveryNumber) {
        processes.start(RecoveryProcess.KEY, recoveryNumber, Map.of());
    }
}
