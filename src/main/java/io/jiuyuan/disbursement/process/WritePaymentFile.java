package io.jiuyuan.disbursement.process;

import io.jiuyuan.disbursement.steps.FileWriting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the round's payment file, under a key of its own. */
@Component
class WritePaymentFile implements JavaDelegate {

    private final FileWriting writing;

    WritePaymentFile(FileWriting writing) {
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DisbursementProcess.outcome(writing.write(execution.getProcessBusinessKey())));
    }
}
