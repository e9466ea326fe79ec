package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.domain.ClaimFlow;
import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class ProcessClaimFlow implements ClaimFlow {

    private final Processes processes;
    private final RuntimeService runtime;
    private final ObjectProvider<ClaimGroups> groups;

    ProcessClaimFlow(Processes processes, RuntimeService runtime, ObjectProvider<ClaimGroups> groups) {
        this.processes = processes;
        this.runtime = runtime;
        this.groups = groups;
    }

    @Override
    public void start(String claimNumber) {
        ClaimStartGuard.during(claimNumber, () -> processes.start(ClaimProcess.KEY, claimNumber, Map.of()));
    }

    @Override
    public void withdraw(String claimNumber) {
        processes.correlate(ClaimProcess.MESSAGE_CLAIM_WITHDRAWN, claimNumber, Map.of());
    }

    @Override
    public void settled(String claimNumber) {
        tell(ClaimProcess.MESSAGE_CLAIM_SETTLED, claimNumber);
    }

    @Override
    public void accountRejected(String claimNumber) {
        boolean asked = processes.openTasks(claimNumber).stream()
                .anyMatch(task -> task.key().equals(ClaimProcess.CORRECT_ACCOUNT));
        if (!asked) {
            tell(ClaimProcess.MESSAGE_ACCOUNT_REJECTED, claimNumber);
        }
    }

    @Override
    public void restored(String claimNumber) {
        runtime.createMessageCorrelation(ClaimProcess.MESSAGE_CLAIM_RESTORED)
                .processInstanceBusinessKey(claimNumber)
                .setVariables(groups.getObject().of(claimNumber))
                .correlateStartMessage();
    }

    /** What nothing waits for is known from the claim itself when the process comes to it. */
    private void tell(String message, String claimNumber) {
        if (processes.awaits(message, claimNumber)) {
            processes.correlate(message, claimNumber, Map.of());
        }
    }
}
