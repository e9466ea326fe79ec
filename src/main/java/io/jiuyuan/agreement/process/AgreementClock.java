package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementLimits;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.AgreementUnits;
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
    private final AgreementRecords records;
    private final AgreementUnits units;

    AgreementClock(AgreementLimits limits, AgreementRecords records, AgreementUnits units) {
        this.limits = limits;
        this.records = records;
        this.units = units;
    }

    /** Due date of a user task, null when the policy gives no limit. */
    public Date due(DelegateExecution execution, String taskKey) {
        return limits.due(execution.getProcessBusinessKey(), AgreementProcess.LIMITS.get(taskKey))
                .map(Date::from)
                .orElse(null);
    }

    /** When the user task is to be marked overdue. */
    public Date overdueAt(DelegateExecution execution, String taskKey) {
        return limits.overdueAt(execution.getProcessBusinessKey(), AgreementProcess.LIMITS.get(taskKey), taskKey)
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

    /** Engine group of the street that is party A. */
    public String street(DelegateExecution execution) {
        return units.group(records.street(records.state(execution.getProcessBusinessKey())));
    }
}
