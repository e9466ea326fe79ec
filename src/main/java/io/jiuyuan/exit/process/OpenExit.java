package io.jiuyuan.exit.process;

import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.steps.ExitRecords;
import io.jiuyuan.exit.steps.ExitUnits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the process which units act. */
@Component
class OpenExit implements JavaDelegate {

    private final ExitRecords records;
    private final ExitUnits units;

    OpenExit(ExitRecords records, ExitUnits units) {
        this.records = records;
        this.units = units;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExitProposal of = records.requireOpen(execution.getProcessBusinessKey());
        execution.setVariable(ExitProcess.VERIFY_GROUP, units.group(of.verifyUnit()));
        execution.setVariable(ExitProcess.DECIDE_GROUP, units.group(of.decideUnit()));
    }
}
