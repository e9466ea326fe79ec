package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.domain.AgreementFlow;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ProcessAgreementFlow implements AgreementFlow {

    private final Processes processes;

    ProcessAgreementFlow(Processes processes) {
        this.processes = processes;
    }

    /** A case whose process does not wait for changes, e.g. on an old version of its model, gets one beside it. */
    @Override
    public void changeRequested(String caseNumber, ChangeKind kind) {
        Map<String, Object> way = Map.of(AgreementChangeProcess.CHANGE_KIND, kind.way());
        if (processes.awaits(AgreementChangeProcess.MESSAGE_REQUESTED, caseNumber)) {
            processes.correlate(AgreementChangeProcess.MESSAGE_REQUESTED, caseNumber, way);
        } else {
            processes.start(AgreementChangeProcess.KEY, caseNumber, way);
        }
    }

    /** Where assistance has not begun or has ended nothing waits for it. */
    @Override
    public void terminated(String caseNumber) {
        if (processes.awaits(AgreementChangeProcess.MESSAGE_TERMINATED, caseNumber)) {
            processes.correlate(AgreementChangeProcess.MESSAGE_TERMINATED, caseNumber, Map.of());
        }
    }
}
