package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.AssistanceMark;
import io.jiuyuan.assistance.domain.PlacementClock;
import io.jiuyuan.assistance.domain.PlacementClock.Status;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * When a placement clock asks for attention next: reminders before its last day, then street, district and city in turn. What
 * has been told is kept with the clock, so nothing is told twice, however often the process asks.
 */
@Component
public class PlacementMoments {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final List<PolicyKey> REMINDERS =
            List.of(PolicyKey.PLACEMENT_FIRST_REMINDER, PolicyKey.PLACEMENT_SECOND_REMINDER);
    private static final Map<Tier, PolicyKey> ESCALATIONS = Map.of(
            Tier.STREET, PolicyKey.PLACEMENT_STREET,
            Tier.DISTRICT, PolicyKey.PLACEMENT_DISTRICT,
            Tier.CITY, PolicyKey.PLACEMENT_CITY);

    private final AssistanceRecords records;
    private final Placements placements;
    private final AssistanceSupervision supervision;
    private final CaseUnits units;
    private final ObjectProvider<FamilyClock> families;
    private final Clock clock;

    PlacementMoments(
            AssistanceRecords records,
            Placements placements,
            AssistanceSupervision supervision,
            CaseUnits units,
            ObjectProvider<FamilyClock> families,
            Clock clock) {
        this.records = records;
        this.placements = placements;
        this.supervision = supervision;
        this.units = units;
        this.families = families;
        this.clock = clock;
    }

    /** Where a placement clock stands now. */
    public enum Stand {
        /** Within its days. */
        RUNNING,
        PAUSED,
        OVERDUE,
        /** The policy gives no limit, or the clock has stopped. */
        NONE,
        /** Assistance has ended. */
        ENDED
    }

    public Stand stand(String caseNumber) {
        if (records.get(caseNumber).situation() == Situation.ENDED) {
            return Stand.ENDED;
        }
        return placements
                .current(caseNumber)
                .map(of -> of.status() == Status.PAUSED
                        ? Stand.PAUSED
                        : of.overdue(LocalDate.now(clock)) ? Stand.OVERDUE : Stand.RUNNING)
                .orElse(Stand.NONE);
    }

    /** The end of the last day; empty without a running clock. */
    public Optional<Instant> dueAt(String caseNumber) {
        return running(caseNumber).map(of -> end(of.dueDay()));
    }

    /** When the helper is to be reminded next; empty when all is told. */
    public Optional<Instant> reminderAt(String caseNumber) {
        return running(caseNumber).flatMap(of -> reminder(caseNumber, of, of.reminders()));
    }

    /** When the reason of a pause is to be looked at again; empty when something else ends the pause. */
    public Optional<Instant> pauseReviewAt(String caseNumber) {
        return placements
                .current(caseNumber)
                .flatMap(PlacementClock::pauseReviewOn)
                .map(this::morning);
    }

    /** When a reminder that is given now has had its time: at the next one, or in the last moment of the last day. */
    public Optional<Instant> reminderDue(String caseNumber) {
        return nextReminder(caseNumber)
                .or(() -> running(caseNumber).map(of -> end(of.dueDay()).minusSeconds(1)));
    }

    /** When nobody has heeded that reminder; empty for the last one: with the last day the tiers are called anyway. */
    public Optional<Instant> reminderOverdue(String caseNumber) {
        return nextReminder(caseNumber);
    }

    private Optional<Instant> nextReminder(String caseNumber) {
        return running(caseNumber)
                .flatMap(of -> reminders(caseNumber, of)
                        .filter(next -> next.isAfter(clock.instant()))
                        .findFirst());
    }

    private Optional<Instant> reminder(String caseNumber, PlacementClock of, int told) {
        return reminders(caseNumber, of).skip(told).findFirst();
    }

    private Stream<Instant> reminders(String caseNumber, PlacementClock of) {
        PolicyPack pack = policy(caseNumber);
        return REMINDERS.stream()
                .flatMapToInt(key -> pack.number(key).stream())
                .mapToObj(days -> morning(of.dueDay().minusDays(days)));
    }

    /**
     * The helper is reminded now. Reminders whose time has passed meanwhile are not made up for.
     */
    public void reminded(String caseNumber) {
        running(caseNumber).ifPresent(of -> {
            of.reminded();
            while (reminder(caseNumber, of, of.reminders())
                    .filter(at -> !at.isAfter(clock.instant()))
                    .isPresent()) {
                of.reminded();
            }
        });
    }

    /** When the next tier is to be called; empty when all have been, and where the tiers are called to the whole family. */
    public Optional<Instant> escalationAt(String caseNumber) {
        return running(caseNumber)
                .filter(of -> families.stream()
                        .noneMatch(family -> family.of(caseNumber).isPresent()))
                .flatMap(of -> next(caseNumber, of).map(Step::at));
    }

    /** Calls the next tier, marks the case, and returns the mark; empty when all have been called. */
    public Optional<AssistanceMark> escalate(String caseNumber) {
        return running(caseNumber)
                .flatMap(of -> next(caseNumber, of).map(step -> {
                    of.escalated();
                    return supervision.markPlacement(
                            records.get(caseNumber), of.kind().label(), step.unit(), step.at());
                }));
    }

    private record Step(Unit unit, Instant at) {}

    private Optional<Step> next(String caseNumber, PlacementClock of) {
        Assistance assistance = records.get(caseNumber);
        PolicyPack pack = records.policy(assistance);
        List<Step> steps = new ArrayList<>();
        for (Tier tier : List.of(Tier.STREET, Tier.DISTRICT, Tier.CITY)) {
            pack.number(ESCALATIONS.get(tier))
                    .ifPresent(days -> units.atTier(assistance.unitCode(), tier)
                            .ifPresent(unit ->
                                    steps.add(new Step(unit, end(of.dueDay().plusDays(days))))));
        }
        return steps.stream().skip(of.escalations()).findFirst();
    }

    private Optional<PlacementClock> running(String caseNumber) {
        return placements.current(caseNumber).filter(of -> of.status() == Status.RUNNING);
    }

    private PolicyPack policy(String caseNumber) {
        return records.policy(records.get(caseNumber));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
