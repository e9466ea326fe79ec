package io.jiuyuan.exit.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One act on a proposal. Only ever added. */
@Entity
@Table(name = "JY_EXIT_DECISION")
public class ExitDecision extends KeptRow {

    @Column(updatable = false)
    private String exitNumber;

    @Column(updatable = false)
    private int decisionNo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExitStep step;

    @Column(updatable = false)
    private String stepName;

    @Column(updatable = false)
    private String outcome;

    @Column(updatable = false)
    private String outcomeName;

    @Column(updatable = false)
    private String opinion;

    @Column(updatable = false)
    private String officer;

    @Column(updatable = false)
    private String officerName;

    @Column(updatable = false)
    private String unitCode;

    @Column(updatable = false)
    private String unitName;

    @Column(updatable = false)
    private String policyVersion;

    @Column(updatable = false)
    private Instant decidedAt;

    protected ExitDecision() {}

    public ExitDecision(ExitProposal of, ExitStep step, By by, Outcome what, Instant at) {
        exitNumber = of.exitNumber();
        decisionNo = of.nextDecisionNo();
        policyVersion = of.policyVersion();
        this.step = step;
        stepName = step.label();
        outcome = what.code();
        outcomeName = what.label();
        opinion = what.opinion();
        officer = by.officer();
        officerName = by.officerName();
        unitCode = by.unitCode();
        unitName = by.unitName();
        decidedAt = at;
    }

    /** @param officer username, null when the system acted */
    public record By(String officer, String officerName, String unitCode, String unitName) {}

    public record Outcome(String code, String label, String opinion) {}

    public ExitStep step() {
        return step;
    }

    public String stepName() {
        return stepName;
    }

    public String outcome() {
        return outcome;
    }

    public String outcomeName() {
        return outcomeName;
    }

    public String opinion() {
        return opinion;
    }

    public String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    public String unitName() {
        return unitName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
