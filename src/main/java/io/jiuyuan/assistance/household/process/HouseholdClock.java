package io.jiuyuan.assistance.household.process;

import io.jiuyuan.assistance.household.steps.Settlement;
import io.jiuyuan.assistance.household.steps.Urging;
import io.jiuyuan.organization.Tier;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Dates and groups of the model, asked afresh whenever a step is entered. */
@Component("householdClock")
public class HouseholdClock {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final Urging urging;
    private final Settlement settlement;

    HouseholdClock(Urging urging, Settlement settlement) {
        this.urging = urging;
        this.settlement = settlement;
    }

    /** @param which from 1 */
    public Date reminderAt(DelegateExecution execution, int which) {
        return orNever(urging.reminderAt(number(execution), which));
    }

    /** @param tier name of a {@link Tier} */
    public Date callAt(DelegateExecution execution, String tier) {
        return orNever(urging.callAt(number(execution), Tier.valueOf(tier)));
    }

    /** End of the last day, null in a city that sets none. */
    public Date due(DelegateExecution execution) {
        return urging.dueAt(number(execution)).map(Date::from).orElse(null);
    }

    public Date planDue(DelegateExecution execution) {
        return urging.planDue(number(execution)).map(Date::from).orElse(null);
    }

    public Date planOverdueAt(DelegateExecution execution) {
        return orNever(urging.planDue(number(execution)));
    }

    public Date settlementDue(DelegateExecution execution) {
        return urging.settlementDue(number(execution)).map(Date::from).orElse(null);
    }

    public Date settlementOverdueAt(DelegateExecution execution) {
        return orNever(urging.settlementDue(number(execution)));
    }

    /** Cases of the members who fit another category. */
    public List<String> membersToSettle(DelegateExecution execution) {
        return settlement.changing(number(execution));
    }

    /** The end of the time in which the loss of the job opens the household again. */
    public Date observedUntil(DelegateExecution execution) {
        return Date.from(urging.observedUntil(number(execution)));
    }

    /** Who decides on a member's category. */
    public String settlingGroup(DelegateExecution execution) {
        return urging.settlingGroup(number(execution));
    }

    /** Who is called when that takes too long. */
    public String settlementSupervisor(DelegateExecution execution) {
        return urging.settlementSupervisor(number(execution));
    }

    /** @param tier name of a {@link Tier} */
    public String group(DelegateExecution execution, String tier) {
        return urging.group(number(execution), Tier.valueOf(tier));
    }

    private static Date orNever(Optional<Instant> moment) {
        return moment.map(Date::from).orElse(NEVER);
    }

    private static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
