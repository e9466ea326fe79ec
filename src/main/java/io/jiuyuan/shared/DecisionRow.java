package io.jiuyuan.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** One decision or act on a case, by whom and under which policy. Only ever added. */
@MappedSuperclass
public abstract class DecisionRow extends KeptRow {

    @Column(updatable = false)
    private int decisionNo;

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

    protected DecisionRow() {}

    /** @param decisionNo starts at 1 in what is decided on */
    protected DecisionRow(int decisionNo, String policyVersion, String stepName, Outcome what, By by, Instant at) {
        this.decisionNo = decisionNo;
        this.policyVersion = policyVersion;
        this.stepName = stepName;
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

    /** @param opinion null without */
    public record Outcome(String code, String label, String opinion) {}

    public int decisionNo() {
        return decisionNo;
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

    public String unitCode() {
        return unitCode;
    }

    public String unitName() {
        return unitName;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
