package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.Agreements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether a case that begins or comes back already has its helper, and its agreement where the city asks for one. */
@Component("agreementStanding")
public class AgreementStanding {

    private final Agreements agreements;

    AgreementStanding(Agreements agreements) {
        this.agreements = agreements;
    }

    public boolean holds(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        return agreements.helper(caseNumber).isPresent()
                && agreements
                        .agreement(caseNumber)
                        .map(Agreements.Agreement::inForce)
                        .orElse(true);
    }
}
