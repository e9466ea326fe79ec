package io.jiuyuan.assistance.process;

import io.jiuyuan.assistance.Assistances;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Exit ends assistance with the day; the process around it ends the rest. */
@Component
class EndAssistance implements JavaDelegate {

    private final Assistances assistances;
    private final Clock clock;

    EndAssistance(Assistances assistances, Clock clock) {
        this.assistances = assistances;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        assistances.end(execution.getProcessBusinessKey(), LocalDate.now(clock));
    }
}
