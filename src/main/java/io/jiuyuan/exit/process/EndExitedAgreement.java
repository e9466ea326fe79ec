package io.jiuyuan.exit.process;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitRecords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends helper and agreement with the day that the district set (T38). */
@Component
class EndExitedAgreement implements JavaDelegate {

    private final ExitRecords records;
    private final Agreements agreements;

    EndExitedAgreement(ExitRecords records, Agreements agreements) {
        this.records = records;
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExitProposal of = records.require(execution.getProcessBusinessKey());
        agreements.end(of.caseNumber(), of.effectiveOn());
    }
}
