package io.jiuyuan.assistance.household.steps;

import io.jiuyuan.assistance.household.domain.Household;
import io.jiuyuan.assistance.steps.CaseUnits;
import io.jiuyuan.assistance.steps.CategoryRecords;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminders before a household's last day, and the tiers that are called after it, one after the other (T17). */
@Component
public class Urging {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final List<PolicyKey> REMINDERS =
            List.of(PolicyKey.PLACEMENT_FIRST_REMINDER, PolicyKey.PLACEMENT_SECOND_REMINDER);
    private static final Map<Tier, PolicyKey> CALLS = new EnumMap<>(Map.of(
            Tier.STREET, PolicyKey.PLACEMENT_STREET,
            Tier.DISTRICT, PolicyKey.PLACEMENT_DISTRICT,
            Tier.CITY, PolicyKey.PLACEMENT_CITY));

    private final HouseholdRecords records;
    private final CaseUnits units;
    private final WorkingDays workingDays;
    private final Clock clock;

    Urging(HouseholdRecords records, CaseUnits units, WorkingDays workingDays, Clock clock) {
        this.records = records;
        this.units = units;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param which from 1; empty where the city has no such reminder */
    public Optional<Instant> reminderAt(String number, int which) {
        Household of = records.get(number);
        return days(of, REMINDERS.get(which - 1))
                .flatMap(days -> of.dueOn().map(due -> due.minusDays(days)))
                .map(day -> day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant());
    }

    /** When that tier is called; empty where the city does not call it, or sets no limit. */
    public Optional<Instant> callAt(String number, Tier tier) {
        Household of = records.get(number);
        return days(of, CALLS.get(tier)).flatMap(days -> of.dueOn().map(due -> end(due.plusDays(days))));
    }

    /** End of the last day. */
    public Optional<Instant> dueAt(String number) {
        return records.get(number).dueOn().map(this::end);
    }

    /** The plan's limit, counted from the moment it is asked for. */
    public Optional<Instant> planDue(String number) {
        return records.policy(records.get(number))
                .parameter(PolicyKey.HOUSEHOLD_PLAN)
                .map(limit -> workingDays.deadline(clock.instant(), limit.number()));
    }

    public Optional<Instant> settlementDue(String number) {
        return records.policy(records.get(number))
                .parameter(PolicyKey.HOUSEHOLD_SETTLEMENT)
                .map(limit -> workingDays.deadline(clock.instant(), limit.number()));
    }

    /** Whether the city wants a contingency plan, and this household has none (X12). */
    public boolean planRequired(String number) {
        Household of = records.get(number);
        return of.plan().isEmpty()
                && records.policy(of).parameter(PolicyKey.HOUSEHOLD_PLAN).isPresent();
    }

    /** The end of the time in which the loss of the job opens it again; now where the city gives none. */
    public Instant observedUntil(String number) {
        return records.get(number).reopenUntil().map(this::end).orElseGet(clock::instant);
    }

    /** @return the unit that is reminded: first the one next to the family, then the street */
    public Unit remind(String number) {
        Household of = records.get(number);
        int which = of.remind();
        Unit unit = which == 1 ? units.get(of.unitCode()) : units.nearest(of.unitCode(), Tier.STREET);
        records.note(
                of,
                "reminder",
                "距期限届满还有%d天（%s），提醒%s。"
                        .formatted(
                                ChronoUnit.DAYS.between(
                                        LocalDate.now(clock), of.dueOn().orElseThrow()),
                                of.dueOn().get(),
                                unit.name()),
                null);
        return unit;
    }

    /** @return the unit of the next tier that the city calls */
    public Unit call(String number) {
        Household of = records.get(number);
        PolicyPack pack = records.policy(of);
        Tier next = List.of(Tier.STREET, Tier.DISTRICT, Tier.CITY).stream()
                .filter(tier -> pack.parameter(CALLS.get(tier)).isPresent())
                .filter(tier -> of.calledTier()
                        .map(called -> tier.compareTo(called) < 0)
                        .orElse(true))
                .findFirst()
                .orElse(Tier.CITY);
        of.call(next);
        Unit unit = units.nearest(of.unitCode(), next);
        records.note(of, "overdue", "期限（" + of.dueOn().orElseThrow() + "）届满未安置，提请" + unit.name() + "督办。", null);
        return unit;
    }

    public void plan(String number, String text, Officer officer) {
        Household of = records.get(number);
        of.plan(text, LocalDate.now(clock));
        records.note(of, "plan", "制定援助预案。", officer);
    }

    /** The street has not made its plan in time. */
    public void planOverdue(String number) {
        records.note(records.get(number), "overdue", "援助预案未按期制定。", null);
    }

    public void settlementOverdue(String number) {
        records.note(records.get(number), "overdue", "成员类别变更未按期办理。", null);
    }

    public void progress(String number, String text, Officer officer) {
        records.note(records.get(number), "progress", "安置进展：" + text, officer);
    }

    public void supervise(String number, String text, Officer officer) {
        records.note(records.get(number), "supervised", "督办意见：" + text, officer);
    }

    /** Engine group of the unit of that tier; of the family's own unit when that lies above it. */
    public String group(String number, Tier tier) {
        return CaseUnits.group(units.nearest(records.get(number).unitCode(), tier));
    }

    /** Engine group of the unit that changes a category: of the tier that approves recognitions. */
    public String settlingGroup(String number) {
        return CaseUnits.group(settling(records.get(number)));
    }

    public String settlementSupervisor(String number) {
        return CaseUnits.group(units.supervising(settling(records.get(number)).code()));
    }

    private Unit settling(Household of) {
        return units.nearest(of.unitCode(), CategoryRecords.deciding(records.policy(of)));
    }

    private static Optional<Long> days(PolicyPack pack, PolicyKey key) {
        return pack.parameter(key).map(Parameter::number).map(Integer::longValue);
    }

    private Optional<Long> days(Household of, PolicyKey key) {
        return days(records.policy(of), key);
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
