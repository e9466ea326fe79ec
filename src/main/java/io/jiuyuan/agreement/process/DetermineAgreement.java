package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.HelperNaming;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the case needs: an agreement, only a helper, or nothing because it has what it needs. No way in without T1. */
@Component
class DetermineAgreement implements JavaDelegate {

    private final AgreementRecords records;
    private final HelperNaming naming;

    DetermineAgreement(AgreementRecords records, HelperNaming naming) {
        this.records = records;
        this.naming = naming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        records.recognized(caseNumber);
        execution.setVariable(AgreementProcess.AGREEMENT_NEED, need(caseNumber));
    }

    private String need(String caseNumber) {
        if (records.agreementRequired(caseNumber)) {
            boolean inForce =
                    records.open(caseNumber).filter(Agreement::inForce).isPresent();
            return inForce ? AgreementProcess.NEED_NOTHING : AgreementProcess.NEED_AGREEMENT;
        }
        return naming.current(caseNumber).isPresent() ? AgreementProcess.NEED_NOTHING : AgreementProcess.NEED_HELPER;
    }
}
