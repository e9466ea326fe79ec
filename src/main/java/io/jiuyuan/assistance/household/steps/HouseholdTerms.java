package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.domain.ClockTerm;
import io.jiuyuan.assistance.household.domain.Household;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.workdays.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long a household's round lasts: days or calendar months by the city (T17, X12), the first day not counted. */
@Component
class HouseholdTerms {

    private static final String MONTHS = "个月";
    private static final String CONTINUE = "continue";

    private final WorkingDays workingDays;

    HouseholdTerms(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Last day of a round that begins on that day; empty in a city that sets none. */
    Optional<LocalDate> due(PolicyPack pack, LocalDate from) {
        return pack.parameter(PolicyKey.PLACEMENT_ZERO_EMPLOYMENT)
                .map(limit -> counted(from, limit).lastDay())
                .map(day -> movedOn(pack, day));
    }

    /** The days of whoever belongs to no such household, from that day; empty in a city that sets none. */
    Optional<ClockTerm> others(PolicyPack pack, LocalDate from) {
        return pack.parameter(PolicyKey.PLACEMENT_OTHERS).map(limit -> counted(from, limit));
    }

    /** Last day after job loss: counted afresh, or with the days that were left when the household was cleared. */
    Optional<LocalDate> dueAgain(PolicyPack pack, Household of, LocalDate from) {
        if (pack.choice(PolicyList.PLACEMENT_AFTER_LOSS, CONTINUE).isEmpty()) {
            return due(pack, from);
        }
        return of.dueOn()
                .map(due ->
                        new ClockTerm(of.beganOn(), due).daysLeft(of.clearedOn().orElse(of.beganOn())))
                .map(left -> movedOn(pack, ClockTerm.resumed(from, left).lastDay()));
    }

    private static ClockTerm counted(LocalDate from, Parameter limit) {
        return MONTHS.equals(limit.unit())
                ? ClockTerm.ofMonths(from, limit.number())
                : ClockTerm.ofDays(from, limit.number());
    }

    /** Civil Code, article 203, where the city says so. */
    private LocalDate movedOn(PolicyPack pack, LocalDate last) {
        LocalDate day = last;
        while (pack.flag(PolicyKey.PLACEMENT_HOLIDAY) && !workingDays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
