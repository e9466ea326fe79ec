package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.FollowUp;
import io.jiuyuan.assistance.domain.FollowUp.Phase;
import io.jiuyuan.assistance.domain.FollowUp.Report;
import io.jiuyuan.assistance.domain.FollowUpRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Revisits after employment: at the end of the adaptation, then at intervals while the work is stable (C7, T22, T23). */
@Component
public class FollowUps {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final AssistanceRecords records;
    private final Employments employments;
    private final FollowUpRepository followUps;
    private final WorkingDays workingDays;
    private final CaseLog log;
    private final Clock clock;

    FollowUps(
            AssistanceRecords records,
            Employments employments,
            FollowUpRepository followUps,
            WorkingDays workingDays,
            CaseLog log,
            Clock clock) {
        this.records = records;
        this.employments = employments;
        this.followUps = followUps;
        this.workingDays = workingDays;
        this.log = log;
        this.clock = clock;
    }

    public List<FollowUp> of(String caseNumber) {
        return followUps.findByCaseNumberOrderByPlannedFor(caseNumber);
    }

    /** The next one, planned if it was not; empty when the policy asks for none. Safe to repeat. */
    public Optional<FollowUp> plan(String caseNumber) {
        return employments
                .current(caseNumber)
                .flatMap(employment -> open(caseNumber)
                        .or(() -> next(employment, policy(caseNumber)).map(followUps::save)));
    }

    /** The one that is planned and not done. */
    public Optional<FollowUp> open(String caseNumber) {
        return employments
                .current(caseNumber)
                .flatMap(employment -> followUps.findByEmploymentIdOrderByFollowUpNo(employment.getId()).stream()
                        .filter(FollowUp::open)
                        .findFirst());
    }

    /** Missed days are not made up for: the next revisit lies after the last one. */
    private Optional<FollowUp> next(Employment employment, PolicyPack pack) {
        List<FollowUp> before = followUps.findByEmploymentIdOrderByFollowUpNo(employment.getId());
        int number = before.size() + 1;
        Optional<Integer> adaptation =
                pack.parameter(PolicyKey.EMPLOYMENT_ADAPTATION).map(Parameter::number);
        if (before.isEmpty() && adaptation.isPresent()) {
            return Optional.of(new FollowUp(
                    employment, number, Phase.ADAPTATION, employment.firstDay().plusDays(adaptation.get())));
        }
        LocalDate last = before.isEmpty()
                ? employment.firstDay()
                : before.get(before.size() - 1).doneOn().orElseThrow();
        return pack.parameter(PolicyKey.EMPLOYMENT_STABLE)
                .map(Parameter::number)
                .map(months ->
                        new FollowUp(employment, number, Phase.STABLE, after(employment.firstDay(), months, last)));
    }

    private static LocalDate after(LocalDate firstDay, int months, LocalDate last) {
        int steps = 1;
        while (!firstDay.plusMonths((long) months * steps).isAfter(last)) {
            steps++;
        }
        return firstDay.plusMonths((long) months * steps);
    }

    /** When the planned revisit comes up. */
    public Optional<Instant> opensAt(String caseNumber) {
        return open(caseNumber)
                .map(FollowUp::plannedFor)
                .map(day -> day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant());
    }

    /** The end of a revisit that comes up now; empty when the policy gives no limit. */
    public Optional<Instant> due(String caseNumber) {
        return policy(caseNumber)
                .parameter(PolicyKey.EMPLOYMENT_FOLLOW_UP)
                .map(limit -> workingDays.deadline(clock.instant(), limit.number()));
    }

    /** T23: employment, income, family; what was found difficult is for the helper to solve. */
    public void done(String caseNumber, Report report, Officer officer) {
        FollowUp planned = open(caseNumber).orElseThrow(() -> new RuleRefused("no-follow-up", "没有待办理的就业回访。"));
        planned.done(report, officer.username(), officer.name(), clock.instant());
        log.record(
                caseNumber,
                "follow-up",
                report.day(),
                planned.phase().label() + "回访（" + report.channel().label() + "）",
                report.difficulties(),
                officer);
    }

    private PolicyPack policy(String caseNumber) {
        return records.policy(records.get(caseNumber));
    }
}
