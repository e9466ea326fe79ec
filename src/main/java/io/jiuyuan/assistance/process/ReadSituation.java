package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.AssistanceRecords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The domain knows the situation; the process follows. */
@Component
class ReadSituation implements JavaDelegate {

    private final AssistanceRecords records;

    ReadSituation(AssistanceRecords records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                AssistanceProcess.SITUATION,
                records.get(execution.getProcessBusinessKey()).situation().name());
    }
}
