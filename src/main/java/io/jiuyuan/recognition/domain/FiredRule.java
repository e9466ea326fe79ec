package io.jiuyuan.recognition.domain;

import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A rule of the category table that had fired when a decision was taken: the answer to "why". */
@Entity
@Table(name = "JY_RECOGNITION_FINDING")
public class FiredRule extends KeptRow {

    private String caseNumber;
    private int decisionNo;
    private int position;
    private String categoryCode;
    private String categoryName;
    private String ruleId;
    private String article;
    private String explanation;
    private String decisionKey;
    private int decisionVersion;
    private String policyVersion;

    protected FiredRule() {}

    /** @param position place in the table's order, from 0 */
    public FiredRule(CaseDecision decision, CategoryFinding finding, int position) {
        CategoryFinding.Hit hit = finding.hits().get(position);
        this.caseNumber = decision.caseNumber();
        this.decisionNo = decision.decisionNo();
        this.position = position;
        this.categoryCode = hit.categoryCode();
        this.categoryName = hit.categoryName();
        this.ruleId = hit.ruleId();
        this.article = hit.article();
        this.explanation = hit.explanation();
        this.decisionKey = finding.decisionKey();
        this.decisionVersion = finding.decisionVersion();
        this.policyVersion = finding.policyVersion();
    }

    public int decisionNo() {
        return decisionNo;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public String categoryName() {
        return categoryName;
    }

    public String ruleId() {
        return ruleId;
    }

    public String article() {
        return article;
    }

    public String explanation() {
        return explanation;
    }
}
