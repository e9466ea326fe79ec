package io.jiuyuan.publicnotice.process;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Units;
import io.jiuyuan.publicnotice.steps.NoticeLimits;
import io.jiuyuan.publicnotice.steps.NoticePeriod;
import io.jiuyuan.publicnotice.steps.NoticeRecords;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dates and groups of the model {@code publicNotice}, asked afresh whenever a step is entered. */
@Component("noticeClock")
@Transactional(readOnly = true)
public class NoticeClock {

    /** A timer must have a date; this one never comes. */
    static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final NoticeRecords records;
    private final NoticeLimits limits;
    private final NoticePeriod period;
    private final Units units;

    NoticeClock(NoticeRecords records, NoticeLimits limits, NoticePeriod period, Units units) {
        this.records = records;
        this.limits = limits;
        this.period = period;
        this.units = units;
    }

    /** Engine group of the bureau whose notice it is. */
    public String bureau(DelegateExecution execution) {
        return Role.BUREAU.groupAt(district(execution));
    }

    /** Engine group of the city above it. */
    public String city(DelegateExecution execution) {
        return Role.CITY.groupAt(
                units.atTier(district(execution), Tier.CITY).orElseThrow().code());
    }

    /** Null where the policy gives no limit. */
    public Date releaseDue(DelegateExecution execution) {
        return releaseLimit(execution).map(Date::from).orElse(null);
    }

    public Date releaseOverdueAt(DelegateExecution execution) {
        return releaseLimit(execution).map(Date::from).orElse(NEVER);
    }

    /** The moment to look whether the notice is over. */
    public Date endsAt(DelegateExecution execution) {
        return period.endsAt(execution.getProcessBusinessKey()).map(Date::from).orElse(NEVER);
    }

    private Optional<Instant> releaseLimit(DelegateExecution execution) {
        return limits.releaseDue(records.get(execution.getProcessBusinessKey()));
    }

    private String district(DelegateExecution execution) {
        return records.get(execution.getProcessBusinessKey()).districtCode();
    }
}
