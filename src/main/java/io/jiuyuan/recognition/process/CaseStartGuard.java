package io.jiuyuan.recognition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A case's process starts with its application and in no other way. */
@Component
class CaseStartGuard implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        StartPass.require(execution.getProcessBusinessKey());
    }
}
