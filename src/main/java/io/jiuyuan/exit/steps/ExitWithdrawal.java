package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitFlow;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.DecisionRow.Outcome;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** 撤回拟退出, e.g. because the person takes the own request back; possible until the district has decided. */
@Component
public class ExitWithdrawal {

    private final ExitRecords records;
    private final ExitFlow flow;
    private final Clock clock;

    ExitWithdrawal(ExitRecords records, ExitFlow flow, Clock clock) {
        this.records = records;
        this.flow = flow;
        this.clock = clock;
    }

    public void withdraw(String caseNumber, Officer officer, String reason) {
        ExitProposal of = records.requireOpen(caseNumber);
        of.withdraw(clock.instant());
        records.record(of, ExitStep.WITHDRAWAL, officer, of.unitCode(), new Outcome("withdraw", "撤回拟退出", reason));
        flow.withdraw(caseNumber);
    }
}
