package io.jiuyuan.subsidy.steps;

import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.StepKind;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimOverdueRepository;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** When each step of a claim is due, in working days of the city's policy. A step that is entered again has its full limit. */
@Component
public class ClaimLimits {

    private final ClaimRecords records;
    private final ClaimOverdueRepository overdue;
    private final WorkingDays workingDays;
    private final ClaimSettings settings;
    private final Clock clock;

    ClaimLimits(
            ClaimRecords records,
            ClaimOverdueRepository overdue,
            WorkingDays workingDays,
            ClaimSettings settings,
            Clock clock) {
        this.records = records;
        this.overdue = overdue;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** The end of a step of the item's policy that begins now; empty when the policy gives no limit. */
    public Optional<Instant> due(String claimNumber, StepKind kind) {
        return records.item(records.get(claimNumber))
                .step(kind)
                .map(SubsidyItem.Step::limitWorkingDays)
                .map(this::end);
    }

    /** The end of what the city's policy gives a limit for, beginning now. */
    public Optional<Instant> due(Claim of, PolicyKey limit) {
        OptionalInt days = records.policy(of).number(limit);
        return days.isEmpty() ? Optional.empty() : Optional.of(end(days.getAsInt()));
    }

    public Optional<Instant> due(String claimNumber, PolicyKey limit) {
        return due(records.get(claimNumber), limit);
    }

    /** When the step is to be marked overdue: not again for a limit that was marked already. */
    public Optional<Instant> overdueAt(String claimNumber, String taskKey, Optional<Instant> due) {
        return due.filter(at -> at.isAfter(clock.instant())
                || overdue.findByClaimNumberAndTaskKeyAndDueAt(claimNumber, taskKey, at)
                        .isEmpty());
    }

    public Instant reminder(Instant due) {
        Instant at = due.minus(settings.reminderDays(), ChronoUnit.DAYS);
        return at.isAfter(clock.instant())
                ? at
                : clock.instant().plus(due.toEpochMilli() - clock.millis(), ChronoUnit.MILLIS);
    }

    public Instant supervisionDue() {
        return end(settings.supervisionWorkingDays());
    }

    private Instant end(int workingDaysFromNow) {
        return workingDays.deadline(clock.instant(), workingDaysFromNow);
    }
}
