package io.jiuyuan.subsidy.process;

import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.SubsidyItem.StepKind;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.steps.ClaimLimits;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates in the model, computed afresh whenever a step is entered; null where the policy gives no limit. */
@Component("claimClock")
public class ClaimClock {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final ClaimLimits limits;
    private final ClaimRecords records;

    ClaimClock(ClaimLimits limits, ClaimRecords records) {
        this.limits = limits;
        this.records = records;
    }

    public Date confirmDue(DelegateExecution execution) {
        return date(limits.due(number(execution), PolicyKey.SUBSIDY_CONFIRM)).orElse(null);
    }

    public Date confirmProposalOverdueAt(DelegateExecution execution) {
        return overdue(
                execution, ClaimProcess.CONFIRM_PROPOSAL, limits.due(number(execution), PolicyKey.SUBSIDY_CONFIRM));
    }

    public Date acceptDue(DelegateExecution execution) {
        return date(limits.due(number(execution), StepKind.ACCEPT)).orElse(null);
    }

    public Date acceptClaimOverdueAt(DelegateExecution execution) {
        return overdue(execution, ClaimProcess.ACCEPT_CLAIM, limits.due(number(execution), StepKind.ACCEPT));
    }

    public Date checkDue(DelegateExecution execution) {
        return date(limits.due(number(execution), StepKind.CHECK)).orElse(null);
    }

    public Date checkClaimOverdueAt(DelegateExecution execution) {
        return overdue(execution, ClaimProcess.CHECK_CLAIM, limits.due(number(execution), StepKind.CHECK));
    }

    public Date reviewDue(DelegateExecution execution) {
        return date(limits.due(number(execution), StepKind.REVIEW)).orElse(null);
    }

    public Date reviewClaimOverdueAt(DelegateExecution execution) {
        return overdue(execution, ClaimProcess.REVIEW_CLAIM, limits.due(number(execution), StepKind.REVIEW));
    }

    /** The end that was told to the applicant. */
    public Date missingDue(DelegateExecution execution) {
        return date(told(execution).map(Claim::missingDue)).orElse(null);
    }

    public Date completeMissingOverdueAt(DelegateExecution execution) {
        return overdue(execution, ClaimProcess.COMPLETE_MISSING, told(execution).map(Claim::missingDue));
    }

    public Date supplementDue(DelegateExecution execution) {
        return date(told(execution).map(Claim::supplementDue)).orElse(null);
    }

    public Date supplementExpiresAt(DelegateExecution execution) {
        return date(told(execution).map(Claim::supplementDue)).orElse(NEVER);
    }

    public Date supplementReminderAt(DelegateExecution execution) {
        return date(told(execution).map(Claim::supplementDue).map(limits::reminder))
                .orElse(NEVER);
    }

    public Date accountDue(DelegateExecution execution) {
        return date(limits.due(number(execution), PolicyKey.SUBSIDY_ACCOUNT)).orElse(null);
    }

    public Date correctAccountOverdueAt(DelegateExecution execution) {
        return overdue(
                execution, ClaimProcess.CORRECT_ACCOUNT, limits.due(number(execution), PolicyKey.SUBSIDY_ACCOUNT));
    }

    public Date supervisionDue(DelegateExecution execution) {
        return Date.from(limits.supervisionDue());
    }

    private Optional<Claim> told(DelegateExecution execution) {
        return records.find(number(execution));
    }

    private Date overdue(DelegateExecution execution, String taskKey, Optional<Instant> due) {
        return date(limits.overdueAt(number(execution), taskKey, due)).orElse(NEVER);
    }

    private static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    private static Optional<Date> date(Optional<Instant> moment) {
        return moment.map(Date::from);
    }
}
