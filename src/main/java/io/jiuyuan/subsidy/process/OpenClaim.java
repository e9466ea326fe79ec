package io.jiuyuan.subsidy.process;

import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimStatus;
import io.jiuyuan.subsidy.steps.ClaimPlaces;
import io.jiuyuan.subsidy.steps.ClaimProposing;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Who does what with this claim. */
@Component
class OpenClaim implements JavaDelegate {

    private final ClaimRecords records;
    private final ClaimPlaces places;
    private final ClaimProposing proposing;

    OpenClaim(ClaimRecords records, ClaimPlaces places, ClaimProposing proposing) {
        this.records = records;
        this.places = places;
        this.proposing = proposing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Claim of = records.get(execution.getProcessBusinessKey());
        boolean proposed = of.status() == ClaimStatus.PROPOSED;
        execution.setVariable(ClaimProcess.PROPOSED, proposed);
        execution.setVariable(ClaimProcess.CONFIRM_GROUPS, String.join(",", proposing.groups(of)));
        execution.setVariable(ClaimProcess.ACCEPT_GROUP, places.group(of.units().acceptUnit()));
        execution.setVariable(ClaimProcess.CHECK_GROUP, places.group(of.units().checkUnit()));
        execution.setVariable(ClaimProcess.REVIEW_GROUP, places.group(of.units().reviewUnit()));
    }
}
