package io.jiuyuan.publicnotice.process;

import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Units;
import io.jiuyuan.publicnotice.steps.NoticeLimits;
import io.jiuyuan.publicnotice.steps.NoticeObjections;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dates and groups of the model {@code noticeObjection}. */
@Component("objectionClock")
@Transactional(readOnly = true)
public class ObjectionClock {

    private final NoticeObjections objections;
    private final NoticeLimits limits;
    private final Units units;

    ObjectionClock(NoticeObjections objections, NoticeLimits limits, Units units) {
        this.objections = objections;
        this.limits = limits;
        this.units = units;
    }

    /** Engine group of those who investigate: the bureau, or the city where everybody of the bureau had a hand in the notice. */
    public String investigators(DelegateExecution execution) {
        return objections.needsCity(objections.noticeOf(execution.getProcessBusinessKey()))
                ? city(execution)
                : Role.BUREAU.groupAt(district(execution));
    }

    /** Engine group of the city above it. */
    public String city(DelegateExecution execution) {
        return Role.CITY.groupAt(
                units.atTier(district(execution), Tier.CITY).orElseThrow().code());
    }

    /** Null where the policy gives no limit. */
    public Date due(DelegateExecution execution) {
        return limit(execution).map(Date::from).orElse(null);
    }

    public Date overdueAt(DelegateExecution execution) {
        return limit(execution).map(Date::from).orElse(NoticeClock.NEVER);
    }

    private Optional<Instant> limit(DelegateExecution execution) {
        return limits.objectionDue(objections.get(execution.getProcessBusinessKey()));
    }

    private String district(DelegateExecution execution) {
        return objections.get(execution.getProcessBusinessKey()).districtCode();
    }
}
