package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.Agreements;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The agreement ends with the person's status (T38); called by the model {@code exit}. */
@Component
class EndAgreement implements JavaDelegate {

    private final Agreements agreements;
    private final Clock clock;

    EndAgreement(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        agreements.end(execution.getProcessBusinessKey(), LocalDate.now(clock));
    }
}
