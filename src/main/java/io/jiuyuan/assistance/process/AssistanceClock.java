package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.steps.AssistanceSupervision;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates in the model {@code assistance}, and those that all models of assistance share. */
@Component("assistanceClock")
public class AssistanceClock {

    private final AssistanceSupervision supervision;

    AssistanceClock(AssistanceSupervision supervision) {
        this.supervision = supervision;
    }

    /** End of a supervision that begins now. */
    public Date supervisionDue(DelegateExecution execution) {
        return Moments.orNever(supervision.due(execution.getProcessBusinessKey()));
    }
}
