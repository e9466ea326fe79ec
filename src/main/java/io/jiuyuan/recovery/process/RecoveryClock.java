package io.jiuyuan.recovery.process;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.steps.RecoveryLimits;
import io.jiuyuan.recovery.steps.RecoveryRecords;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dates and groups of the model {@code recovery}, asked afresh whenever a step is entered. */
@Component("recoveryClock")
@Transactional(readOnly = true)
public class RecoveryClock {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final RecoveryRecords records;
    private final RecoveryLimits limits;
    private final Units units;

    RecoveryClock(RecoveryRecords records, RecoveryLimits limits, Units units) {
        this.records = records;
        this.limits = limits;
        this.units = units;
    }

    /** Engine group of the bureau that paid. */
    public String bureau(DelegateExecution execution) {
        return Role.BUREAU.groupAt(of(execution).districtCode());
    }

    /** Engine group of the city above it. */
    public String city(DelegateExecution execution) {
        return Role.CITY.groupAt(units.atTier(of(execution).districtCode(), Tier.CITY)
                .orElseThrow()
                .code());
    }

    /** Null where the policy gives no limit. */
    public Date decisionDue(DelegateExecution execution) {
        return limits.decisionDue(of(execution)).map(Date::from).orElse(null);
    }

    public Date decisionOverdueAt(DelegateExecution execution) {
        return limits.decisionDue(of(execution)).map(Date::from).orElse(NEVER);
    }

    /** End of the next day on which something is to be returned. */
    public Date repaymentDue(DelegateExecution execution) {
        return Date.from(limits.end(limits.nextDue(of(execution))));
    }

    /** A repeating interval. */
    public String reminders(DelegateExecution execution) {
        return limits.reminders(of(execution));
    }

    private Recovery of(DelegateExecution execution) {
        return records.get(execution.getProcessBusinessKey());
    }
}
