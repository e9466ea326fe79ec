package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.domain.ClaimStatus;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Who does what with this claim. */
@Component
class OpenClaim implements JavaDelegate {

    private final ClaimRecords records;
    private final ClaimGroups groups;

    OpenClaim(ClaimRecords records, ClaimGroups groups) {
        this.records = records;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariable(ClaimProcess.PROPOSED, records.get(number).status() == ClaimStatus.PROPOSED);
        execution.setVariables(groups.of(number));
    }
}
