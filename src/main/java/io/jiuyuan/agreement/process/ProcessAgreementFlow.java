package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.domain.AgreementFlow;
import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ProcessAgreementFlow implements AgreementFlow {

    private final Processes processes;

    ProcessAgreementFlow(Processes processes) {
        this.processes = processes;
    }

    @Override
    public boolean takesChanges(String caseNumber) {
        return processes.awaits(AgreementChangeProcess.MESSAGE_REQUESTED, caseNumber);
    }

    /** A change that nothing waits for would run beside the case, where neither its exit nor its page would see it. */
    @Override
    public void changeRequested(String caseNumber, ChangeKind kind) {
        if (!takesChanges(caseNumber)) {
            throw new RuleRefused("not-in-assistance", "案件" + caseNumber + "不在援助期内，不能办理“" + kind.label() + "”，请刷新后再看。");
        }
        processes.correlate(
                AgreementChangeProcess.MESSAGE_REQUESTED,
                caseNumber,
                Map.of(AgreementChangeProcess.CHANGE_KIND, kind.way()));
    }

    /** Where assistance has not begun or has ended nothing waits for it. */
    @Override
    public void terminated(String caseNumber) {
        if (processes.awaits(AgreementChangeProcess.MESSAGE_TERMINATED, caseNumber)) {
            processes.correlate(AgreementChangeProcess.MESSAGE_TERMINATED, caseNumber, Map.of());
        }
    }
}
