package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.DecisionRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One decision or act on a recognition, with what it rests on. */
@Entity
@Table(name = "JY_RECOGNITION_DECISION")
public class CaseDecision extends DecisionRow {

    @Column(updatable = false)
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseStep step;

    @Column(updatable = false)
    private String reasonCode;

    @Column(updatable = false)
    private String ruleId;

    @Column(updatable = false)
    private String article;

    @Column(updatable = false)
    private String categoryCode;

    protected CaseDecision() {}

    public CaseDecision(RecognitionCase of, By by, What what, Basis basis, Instant at) {
        super(of.nextDecisionNo(), of.policyVersion(), what.stepName(), what.asOutcome(), by, at);
        caseNumber = of.caseNumber();
        step = what.step();
        reasonCode = basis.reasonCode();
        ruleId = basis.ruleId();
        article = basis.article();
        categoryCode = basis.categoryCode();
    }

    public record What(CaseStep step, String stepName, String outcome, String outcomeName, String opinion) {

        private Outcome asOutcome() {
            return new Outcome(outcome, outcomeName, opinion);
        }
    }

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

    public CaseStep step() {
        return step;
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
}
