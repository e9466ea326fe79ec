package io.jiuyuan.assistance.visits;

import io.jiuyuan.agreement.HelperNamed;
import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.CaseDesk.Desk;
import io.jiuyuan.assistance.plan.domain.PlanTasks;
import io.jiuyuan.assistance.visits.domain.VisitDutyRepository;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.assistance.visits.domain.VisitMonthRepository;
import io.jiuyuan.assistance.visits.domain.VisitTasks;
import io.jiuyuan.recognition.CaseMoved;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open tasks and what is owed this month go to the new helper, and to the new unit of a case that moves. */
@Component
class HelperListener {

    private final VisitDutyRepository duties;
    private final VisitMonthRepository months;
    private final VisitTasks visitTasks;
    private final PlanTasks planTasks;
    private final CaseDesk cases;
    private final Clock clock;

    HelperListener(
            VisitDutyRepository duties,
            VisitMonthRepository months,
            VisitTasks visitTasks,
            PlanTasks planTasks,
            CaseDesk cases,
            Clock clock) {
        this.duties = duties;
        this.months = months;
        this.visitTasks = visitTasks;
        this.planTasks = planTasks;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void on(HelperNamed named) {
        handOver(named.caseNumber());
    }

    @EventListener
    void on(CaseMoved moved) {
        handOver(moved.caseNumber());
    }

    private void handOver(String caseNumber) {
        duties.findById(caseNumber).ifPresent(duty -> {
            Desk desk = cases.desk(caseNumber);
            duty.assign(cases.unitCode(caseNumber), desk.helper(), desk.unitCode());
            months.findByCaseNumberAndVisitMonth(
                            caseNumber, YearMonth.now(clock).toString())
                    .ifPresent((VisitMonth month) -> month.handTo(desk.helper()));
            visitTasks.handOver(caseNumber, desk.helper(), desk.group());
            planTasks.handOver(caseNumber, desk.helper(), desk.group());
        });
    }
}
