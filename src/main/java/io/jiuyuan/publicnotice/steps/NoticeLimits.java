package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNotice.End;
import io.jiuyuan.publicnotice.domain.PaymentNotice.Rule;
import io.jiuyuan.publicnotice.domain.PaymentObjection;
import io.jiuyuan.workdays.WorkingDays;
import io.jiuyuan.workdays.WorkingDays.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a notice of payments is up, and until when its tasks are due. */
@Component
public class NoticeLimits {

    private final Policies policies;
    private final WorkingDays workingDays;
    private final int defaultDays;
    private final Clock clock;

    /** @param defaultDays working days where a city's pack says nothing (T29: at least five) */
    NoticeLimits(
            Policies policies,
            WorkingDays workingDays,
            @Value("${jiuyuan.notice.payment-days:5}") int defaultDays,
            Clock clock) {
        this.policies = policies;
        this.workingDays = workingDays;
        this.defaultDays = defaultDays;
        this.clock = clock;
    }

    /** What holds today in that district; a notice keeps what held when it was released. */
    public Rule rule(String districtCode) {
        PolicyPack pack = pack(districtCode);
        return new Rule(
                pack.version(),
                pack.number(PolicyKey.PAYMENT_NOTICE).orElse(defaultDays),
                pack.flag(PolicyKey.PAYMENT_NOTICE_POSTING_DAY));
    }

    /** The last day of a notice put up on that day, by the calendar as it is known now. */
    public End end(LocalDate firstDay, Rule rule) {
        // The day of posting counts only as a working day, as any other.
        LocalDate start = rule.postingDayCounts() ? firstDay.minusDays(1) : firstDay;
        Period period = workingDays.period(start, rule.workingDays());
        return new End(period.end(), period.provisional());
    }

    /** The moment a notice is over; empty when its last day is not final and has passed: then only a calendar helps. */
    Optional<Instant> endsAt(PaymentNotice notice) {
        Instant end = notice.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return notice.provisional() && !end.isAfter(clock.instant()) ? Optional.empty() : Optional.of(end);
    }

    public Optional<Instant> releaseDue(PaymentNotice notice) {
        return due(notice.districtCode(), PolicyKey.PAYMENT_RELEASE, notice.compiledAt());
    }

    public Optional<Instant> objectionDue(PaymentObjection objection) {
        return due(objection.districtCode(), PolicyKey.PAYMENT_OBJECTION, objection.raisedAt());
    }

    private Optional<Instant> due(String districtCode, PolicyKey key, Instant from) {
        OptionalInt days = pack(districtCode).number(key);
        return days.isEmpty() ? Optional.empty() : Optional.of(workingDays.deadline(from, days.getAsInt()));
    }

    private PolicyPack pack(String districtCode) {
        return policies.at(districtCode, LocalDate.now(clock));
    }
}
