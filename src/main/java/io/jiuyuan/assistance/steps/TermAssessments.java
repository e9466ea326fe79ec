package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.assistance.domain.Employment;
import io.jiuyuan.assistance.domain.EmploymentTerm;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 政策期满评估: before the support of an employment ends, somebody looks what comes next (T24, C9). */
@Component
public class TermAssessments {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final AssistanceRecords records;
    private final Employments employments;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final CaseLog log;
    private final Clock clock;

    TermAssessments(
            AssistanceRecords records,
            Employments employments,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            CaseLog log,
            Clock clock) {
        this.records = records;
        this.employments = employments;
        this.workingDays = workingDays;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    /** When the assessment begins; empty when there is no term, no lead in the policy, or it was assessed. */
    public Optional<Instant> opensAt(String caseNumber) {
        return lead(caseNumber)
                .flatMap(days -> employments
                        .current(caseNumber)
                        .flatMap(Employment::termToAssess)
                        .map(end -> end.minusDays(days)))
                .map(day -> day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant());
    }

    /** The last moment of the term; when that is past already, some working days from now. */
    public Optional<Instant> due(String caseNumber) {
        Optional<Instant> end = employments
                .current(caseNumber)
                .flatMap(Employment::termToAssess)
                .map(day -> day.plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant()
                        .minusSeconds(1));
        return end.filter(at -> at.isAfter(clock.instant()))
                .or(() -> records.policy(records.get(caseNumber))
                        .parameter(PolicyKey.EMPLOYMENT_FOLLOW_UP)
                        .map(limit -> workingDays.deadline(clock.instant(), limit.number())));
    }

    private Optional<Integer> lead(String caseNumber) {
        return records.policy(records.get(caseNumber))
                .parameter(PolicyKey.TERM_ASSESSMENT)
                .map(Parameter::number);
    }

    /** The work goes on without support; tracking goes on. */
    public void goesOn(String caseNumber, String opinion, Officer officer) {
        assess(caseNumber, null, "政策期满评估：继续就业", opinion, officer);
    }

    /** Another policy follows. */
    public void otherPolicy(String caseNumber, String policy, LocalDate until, String opinion, Officer officer) {
        assess(caseNumber, new EmploymentTerm(until, policy), "政策期满评估：衔接“" + policy + "”，至" + until, opinion, officer);
    }

    /**
     * Proposes an exit; the exit's own process decides.
     *
     * @param fact code of a fact of exit
     */
    public void suggestExit(String caseNumber, String fact, String opinion, Officer officer) {
        assess(caseNumber, null, "政策期满评估：建议退出", opinion, officer);
        events.publishEvent(
                new ExitSuggested(caseNumber, fact, LocalDate.now(clock), "政策期满评估：" + opinion, officer.username()));
    }

    private void assess(String caseNumber, EmploymentTerm next, String title, String opinion, Officer officer) {
        Employment employment = employments
                .current(caseNumber)
                .filter(each -> each.termToAssess().isPresent())
                .orElseThrow(() -> new RuleRefused("no-term", "没有待评估的政策期限。"));
        employment.assessed(next);
        log.record(caseNumber, "term-assessed", LocalDate.now(clock), title, opinion, officer);
    }
}
