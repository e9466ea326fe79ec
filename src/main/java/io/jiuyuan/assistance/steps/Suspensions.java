package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 暂缓: hospital, detention, under investigation; reviewed on its day, and back to the situation before (DOMAIN 4.2). */
@Component
public class Suspensions {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final String PAUSES_CLOCK = "pauses-clock";
    private static final int FARTHEST_DAYS = 366;

    private final AssistanceRecords records;
    private final Placements placements;
    private final CaseLog log;
    private final Clock clock;

    Suspensions(AssistanceRecords records, Placements placements, CaseLog log, Clock clock) {
        this.records = records;
        this.placements = placements;
        this.log = log;
        this.clock = clock;
    }

    /** Reasons that the policy names for this case. */
    public List<Choice> reasons(String caseNumber) {
        return records.policy(records.get(caseNumber)).choices(PolicyList.SUSPENSIONS);
    }

    /** The last day on which a suspension that begins or goes on today is to be reviewed. */
    public LocalDate latestReview(String caseNumber) {
        int days = records.policy(records.get(caseNumber))
                .parameter(PolicyKey.SUSPENSION_REVIEW)
                .map(Parameter::number)
                .orElse(FARTHEST_DAYS);
        return LocalDate.now(clock).plusDays(days);
    }

    /** The placement clock rests where the reason says so. */
    public void suspend(
            String caseNumber, LocalDate day, String reason, LocalDate reviewDay, String note, Officer officer) {
        Choice why = reasons(caseNumber).stream()
                .filter(choice -> choice.code().equals(reason))
                .findFirst()
                .orElseThrow(() -> new InputRejected("reason", "请选择政策规定的暂缓情形。"));
        records.get(caseNumber).suspend(day, why.code(), why.name(), reviewDay);
        if (why.is(PAUSES_CLOCK)) {
            placements.rest(caseNumber, day, why.code(), why.name());
        }
        log.record(caseNumber, "suspended", day, "暂缓帮扶：" + why.name(), note, officer);
    }

    public void prolong(String caseNumber, LocalDate reviewDay, String note, Officer officer) {
        records.get(caseNumber).prolongSuspension(reviewDay);
        log.record(
                caseNumber, "suspension-prolonged", LocalDate.now(clock), "继续暂缓，" + reviewDay + "再次复核", note, officer);
    }

    public void resume(String caseNumber, LocalDate day, String note, Officer officer) {
        Assistance of = records.get(caseNumber);
        String reason = of.suspensionReason().orElse("");
        of.resume(day);
        placements.wake(caseNumber, day, reason);
        log.record(caseNumber, "resumed", day, "恢复帮扶（" + of.situation().label() + "）", note, officer);
    }

    /** When the suspension is to be reviewed. */
    public Optional<Instant> reviewAt(String caseNumber) {
        return records.get(caseNumber)
                .reviewOn()
                .map(day -> day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant());
    }
}
