package io.jiuyuan.assistance.visits;

import io.jiuyuan.agreement.Agreements.Agreement;
import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.CaseDesk.Desk;
import io.jiuyuan.assistance.helping.HelpingSettings;
import io.jiuyuan.assistance.visits.domain.VisitDuty;
import io.jiuyuan.assistance.visits.domain.VisitDutyRepository;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.assistance.visits.domain.VisitMonthRepository;
import io.jiuyuan.assistance.visits.domain.VisitPeriod;
import io.jiuyuan.assistance.visits.domain.VisitPeriodRepository;
import io.jiuyuan.assistance.visits.domain.VisitRules;
import io.jiuyuan.assistance.visits.domain.VisitSpan;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which months a case is to be visited, by whom, and when each month's task appears. */
@Component
@Transactional
public class VisitDuties {

    private final VisitDutyRepository duties;
    private final VisitPeriodRepository periods;
    private final VisitMonthRepository months;
    private final CaseDesk cases;
    private final HelpingSettings settings;
    private final Clock clock;

    VisitDuties(
            VisitDutyRepository duties,
            VisitPeriodRepository periods,
            VisitMonthRepository months,
            CaseDesk cases,
            HelpingSettings settings,
            Clock clock) {
        this.duties = duties;
        this.periods = periods;
        this.months = months;
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Assistance of the person begins, or goes on after an employment; safe to repeat.
     *
     * @return whether the city asks for visits
     */
    public boolean open(String caseNumber) {
        Desk desk = cases.desk(caseNumber);
        String unitCode = cases.unitCode(caseNumber);
        duties.findById(caseNumber)
                .ifPresentOrElse(
                        duty -> duty.assign(unitCode, desk.helper(), desk.unitCode()),
                        () -> duties.save(new VisitDuty(caseNumber, unitCode, desk.helper(), desk.unitCode())));
        List<VisitPeriod> known = periods.findByCaseNumberOrderByFirstDay(caseNumber);
        if (known.stream().noneMatch(VisitPeriod::goesOn)) {
            periods.save(new VisitPeriod(caseNumber, known.isEmpty() ? signedOn(caseNumber) : today()));
            get(caseNumber).beginAnew();
        }
        return rules(caseNumber).perMonth() > 0;
    }

    /** Visits are no longer due; safe to repeat. */
    public void close(String caseNumber, LocalDate lastDay) {
        periods.findByCaseNumberOrderByFirstDay(caseNumber).forEach(period -> period.end(lastDay));
    }

    /**
     * When the next month's task appears; the current month's at once, and so do the tasks of months that passed while nothing
     * ran, one after the other, so that each of them is missed and supervised like any other.
     */
    public Instant nextTask(String caseNumber) {
        VisitDuty duty = get(caseNumber);
        List<VisitMonth> known = months.findByCaseNumberOrderByVisitMonth(caseNumber);
        YearMonth next = rules(caseNumber)
                .next(
                        duty.awaited().filter(thisMonth()::isAfter).orElseGet(this::thisMonth),
                        spans(caseNumber),
                        month -> known.stream().anyMatch(m -> m.month().equals(month) && m.settled()));
        duty.await(next);
        Instant appears = at(VisitRules.appears(next, caseNumber, settings.visitSpread()));
        return appears.isBefore(clock.instant()) ? clock.instant() : appears;
    }

    @Transactional(readOnly = true)
    public VisitDuty get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new NotFound("该案件尚未开始帮扶，没有走访安排。"));
    }

    @Transactional(readOnly = true)
    public Optional<VisitDuty> find(String caseNumber) {
        return duties.findById(caseNumber);
    }

    /** First day on which anything may have been visited: that of the signing. */
    @Transactional(readOnly = true)
    public LocalDate firstDay(String caseNumber) {
        return periods.findByCaseNumberOrderByFirstDay(caseNumber).stream()
                .map(VisitPeriod::firstDay)
                .findFirst()
                .orElseThrow(() -> new NotFound("该案件尚未开始帮扶，没有走访安排。"));
    }

    @Transactional(readOnly = true)
    public boolean due(String caseNumber, YearMonth month) {
        return rules(caseNumber).due(month, spans(caseNumber));
    }

    public VisitRules rules(String caseNumber) {
        return rules(cases.policy(caseNumber));
    }

    static VisitRules rules(PolicyPack pack) {
        return new VisitRules(
                pack.number(PolicyKey.HOME_VISITS).orElse(0),
                pack.flag(PolicyKey.VISIT_FIRST_MONTH),
                pack.flag(PolicyKey.VISIT_LAST_MONTH));
    }

    /** The month of the task that is there or appears. */
    @Transactional(readOnly = true)
    public YearMonth taskMonth(String caseNumber) {
        return get(caseNumber).awaited().orElseGet(this::thisMonth);
    }

    public YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    /** The last moment of a month that a task shows as its limit. */
    public Instant due(YearMonth month) {
        return at(VisitRules.end(month).minusSeconds(1));
    }

    public Instant end(YearMonth month) {
        return at(VisitRules.end(month));
    }

    public Instant at(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant();
    }

    private List<VisitSpan> spans(String caseNumber) {
        return periods.findByCaseNumberOrderByFirstDay(caseNumber).stream()
                .map(VisitPeriod::span)
                .toList();
    }

    private LocalDate signedOn(String caseNumber) {
        return cases.agreement(caseNumber)
                .filter(Agreement::inForce)
                .map(Agreement::signedOn)
                .orElseGet(this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
