package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.CivilAffairs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs twice with one effect. */
@Component
class NotifyCivilAffairs implements JavaDelegate {

    private final CivilAffairs civilAffairs;

    NotifyCivilAffairs(CivilAffairs civilAffairs) {
        this.civilAffairs = civilAffairs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        civilAffairs.tell(execution.getProcessBusinessKey());
    }
}
