package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.visits.VisitDuties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenVisits implements JavaDelegate {

    private final VisitDuties duties;

    OpenVisits(VisitDuties duties) {
        this.duties = duties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean required = duties.open(execution.getProcessBusinessKey());
        execution.setVariable(MonthlyVisitsProcess.VISITS_REQUIRED, required);
    }
}
