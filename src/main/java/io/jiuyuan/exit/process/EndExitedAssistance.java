package io.jiuyuan.exit.process;

import io.jiuyuan.assistance.Assistances;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitRecords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends assistance with the day that the district set: clocks stop, nothing falls due any more. */
@Component
class EndExitedAssistance implements JavaDelegate {

    private final ExitRecords records;
    private final Assistances assistances;

    EndExitedAssistance(ExitRecords records, Assistances assistances) {
        this.records = records;
        this.assistances = assistances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExitProposal of = records.require(execution.getProcessBusinessKey());
        assistances.end(of.caseNumber(), of.effectiveOn());
    }
}
