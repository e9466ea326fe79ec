package io.jiuyuan.exit.domain;

import io.jiuyuan.shared.DecisionRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One act on a proposal. */
@Entity
@Table(name = "JY_EXIT_DECISION")
public class ExitDecision extends DecisionRow {

    @Column(updatable = false)
    private String exitNumber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExitStep step;

    protected ExitDecision() {}

    public ExitDecision(ExitProposal of, ExitStep step, By by, Outcome what, Instant at) {
        super(of.nextDecisionNo(), of.policyVersion(), step.label(), what, by, at);
        exitNumber = of.exitNumber();
        this.step = step;
    }

    public ExitStep step() {
        return step;
    }
}
