package io.jiuyuan.disbursement.process;

import io.jiuyuan.disbursement.steps.Reconciliation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prints the report with which a batch ends. */
@Component
class IssueReconciliation implements JavaDelegate {

    private final Reconciliation reconciliation;

    IssueReconciliation(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reconciliation.issue(execution.getProcessBusinessKey());
    }
}
