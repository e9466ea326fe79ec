package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementGroups;
import io.jiuyuan.agreement.steps.AgreementLimits;
import io.jiuyuan.policy.PolicyKey;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Dates and groups in the models, found afresh whenever a step is entered. */
@Component("agreementClock")
public class AgreementClock {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final AgreementLimits limits;
    private final AgreementGroups groups;

    AgreementClock(AgreementLimits limits, AgreementGroups groups) {
        this.limits = limits;
        this.groups = groups;
    }

    /** Due date of a user task, null when the policy gives no limit. */
    public Date due(DelegateExecution execution, String taskKey) {
        return limits.due(execution.getProcessBusinessKey(), limit(taskKey))
                .map(Date::from)
                .orElse(null);
    }

    /** When the user task is to be marked overdue. */
    public Date overdueAt(DelegateExecution execution, String taskKey) {
        return limits.overdueAt(execution.getProcessBusinessKey(), limit(taskKey), taskKey)
                .map(Date::from)
                .orElse(NEVER);
    }

    /** When signing is proposed again. */
    public Date retryAt(DelegateExecution execution) {
        return limits.retry(execution.getProcessBusinessKey()).map(Date::from).orElse(NEVER);
    }

    public Date supervisionDue() {
        return Date.from(limits.supervisionDue());
    }

    private static PolicyKey limit(String taskKey) {
        return AgreementProcess.LIMITS.getOrDefault(taskKey, AgreementChangeProcess.LIMITS.get(taskKey));
    }

    /** Those who may decide on termination: the street, and its district too where the street has a single officer. */
    public String deciders(DelegateExecution execution) {
        return String.join(",", groups.deciders(execution.getProcessBusinessKey()));
    }

    /** Engine group of the street that is party A. */
    public String street(DelegateExecution execution) {
        return groups.street(execution.getProcessBusinessKey());
    }
}
