package io.jiuyuan.recognition.process;

import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.steps.Withdrawal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueWithdrawal implements JavaDelegate {

    private final Withdrawal withdrawal;

    IssueWithdrawal(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawal.tell(execution.getProcessBusinessKey());
        execution.setVariable(RecognitionProcess.RECOGNITION_OUTCOME, CaseStatus.WITHDRAWN.code());
    }
}
