package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One decision or act on a case, with what it rests on. Only ever added. */
@Entity
@Table(name = "JY_RECOGNITION_DECISION")
public class CaseDecision extends KeptRow {

    @Column(updatable = false)
    private String caseNumber;

    @Column(updatable = false)
    private int decisionNo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseStep step;

    @Column(updatable = false)
    private String stepName;

    @Column(updatable = false)
    private String outcome;

    @Column(updatable = false)
    private String outcomeName;

    @Column(updatable = false)
    private String opinion;

    @Column(updatable = false)
    private String reasonCode;

    @Column(updatable = false)
    private String ruleId;

    @Column(updatable = false)
    private String article;

    @Column(updatable = false)
    private String categoryCode;

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

    protected CaseDecision() {}

    public CaseDecision(RecognitionCase of, By by, What what, Basis basis, Instant at) {
        caseNumber = of.caseNumber();
        decisionNo = of.nextDecisionNo();
        policyVersion = of.policyVersion();
        step = what.step();
        stepName = what.stepName();
        outcome = what.outcome();
        outcomeName = what.outcomeName();
        opinion = what.opinion();
        reasonCode = basis.reasonCode();
        ruleId = basis.ruleId();
        article = basis.article();
        categoryCode = basis.categoryCode();
        officer = by.officer();
        officerName = by.officerName();
        unitCode = by.unitCode();
        unitName = by.unitName();
        decidedAt = at;
    }

    /** @param officer username, null when the system acted */
    public record By(String officer, String officerName, String unitCode, String unitName) {}

    public record What(CaseStep step, String stepName, String outcome, String outcomeName, String opinion) {}

    /**
     * @param reasonCode of a refusal
     * @param ruleId rule of the decision table that fired for {@code categoryCode}
     */
    public record Basis(String reasonCode, String ruleId, String article, String categoryCode) {

        public static final Basis NONE = new Basis(null, null, null, null);
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** Starts at 1 in each case. */
    public int decisionNo() {
        return decisionNo;
    }

    public CaseStep step() {
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

    public String reasonCode() {
        return reasonCode;
    }

    public String ruleId() {
        return ruleId;
    }

    public String article() {
        return article;
    }

    public String categoryCode() {
        return categoryCode;
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
