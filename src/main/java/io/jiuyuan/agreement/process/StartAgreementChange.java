package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.ChangeRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the change that this instance is about. */
@Component
class StartAgreementChange implements JavaDelegate {

    private final ChangeRequests changes;

    StartAgreementChange(ChangeRequests changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String way = (String) execution.getVariable(AgreementChangeProcess.CHANGE_KIND);
        String id = changes.start(execution.getProcessBusinessKey(), way).getId();
        execution.setVariable(AgreementChangeProcess.CHANGE_ID, id);
    }
}
