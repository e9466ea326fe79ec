package io.jiuyuan.recovery.steps;

import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recovery.domain.Instalment;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.shared.Money;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Limits and reminders of a recovery, by its policy; what the city leaves open has none. */
@Component
public class RecoveryLimits {

    private static final int USUAL_RETURN_DAYS = 30;

    private final RecoveryRecords records;
    private final WorkingDays workingDays;
    private final Clock clock;

    RecoveryLimits(RecoveryRecords records, WorkingDays workingDays, Clock clock) {
        this.records = records;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** When the decision is due, counted from the proposal. */
    public Optional<Instant> decisionDue(Recovery of) {
        return days(of, PolicyKey.RECOVERY_DECIDE).map(days -> workingDays.deadline(of.proposedAt(), days));
    }

    /** The day on the form to begin with. */
    public LocalDate usualReturn(Recovery of) {
        return records.today().plusDays(days(of, PolicyKey.RECOVERY_RETURN).orElse(USUAL_RETURN_DAYS));
    }

    /** The next day on which something is to be returned: that of the first instalment that is not covered yet. */
    public LocalDate nextDue(Recovery of) {
        Money covered = of.repaid();
        Money before = of.due().minus(sum(of));
        covered = covered.minus(before);
        for (Instalment part : records.instalments(of)) {
            if (covered.fen() < part.amount().fen()) {
                return part.dueOn();
            }
            covered = covered.minus(part.amount());
        }
        return of.dueOn().orElseThrow();
    }

    private Money sum(Recovery of) {
        return records.instalments(of).stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    }

    /** End of that day. */
    public Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Reminders as a repeating interval (ISO 8601) that begins when the day has passed; one that never comes without them. */
    public String reminders(Recovery of) {
        int days = days(of, PolicyKey.RECOVERY_REMINDER).orElse(0);
        int times = days(of, PolicyKey.RECOVERY_REMINDERS).orElse(0) - of.reminders();
        ZonedDateTime first = end(nextDue(of)).atZone(clock.getZone());
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (days == 0 || times <= 0) {
            return "R1/2999-12-31T00:00:00+08:00/P1D";
        }
        ZonedDateTime next =
                first.isAfter(now) ? first : now.plusDays(days).toLocalDate().atStartOfDay(clock.getZone());
        return "R" + times + "/" + next.toOffsetDateTime().toString() + "/P" + days + "D";
    }

    /** Whether something is overdue, and another reminder is due under the policy; the engine counts repetitions its own way. */
    boolean remindable(Recovery of) {
        return records.today().isAfter(nextDue(of))
                && of.reminders() < days(of, PolicyKey.RECOVERY_REMINDERS).orElse(0);
    }

    private Optional<Integer> days(Recovery of, PolicyKey key) {
        PolicyPack pack = records.policy(of);
        return pack.parameter(key).map(PolicyPack.Parameter::number);
    }
}
