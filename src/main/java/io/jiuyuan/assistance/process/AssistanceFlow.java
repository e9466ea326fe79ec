package io.jiuyuan.assistance.process;

import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the processes of a case that the domain has changed; one that waits elsewhere will see it by itself. */
@Component
class AssistanceFlow {

    private final Processes processes;

    AssistanceFlow(Processes processes) {
        this.processes = processes;
    }

    void situationChanged(String caseNumber) {
        tell(AssistanceProcess.MESSAGE_SITUATION_CHANGED, caseNumber);
    }

    void clockChanged(String caseNumber) {
        tell(PlacementProcess.MESSAGE_CLOCK_CHANGED, caseNumber);
    }

    void contactLost(String caseNumber) {
        processes.correlate(AssistanceProcess.MESSAGE_CONTACT_LOST, caseNumber, Map.of());
    }

    void transferRequested(String caseNumber) {
        processes.correlate(AssistanceProcess.MESSAGE_TRANSFER_REQUESTED, caseNumber, Map.of());
    }

    private void tell(String message, String caseNumber) {
        if (processes.awaits(message, caseNumber)) {
            processes.correlate(message, caseNumber, Map.of());
        }
    }
}
