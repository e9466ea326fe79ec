package io.jiuyuan.assistance.plan.process;

import io.jiuyuan.assistance.plan.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenPlan implements JavaDelegate {

    private final Surveys surveys;

    OpenPlan(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(AssistancePlanProcess.SURVEY_FRESH, surveys.fresh(execution.getProcessBusinessKey()));
    }
}
