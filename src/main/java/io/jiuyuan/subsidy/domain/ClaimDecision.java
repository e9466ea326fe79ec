package io.jiuyuan.subsidy.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One act on a claim. Only ever added. */
@Entity
@Table(name = "JY_CLAIM_DECISION")
public class ClaimDecision extends KeptRow {

    private String claimNumber;
    private int decisionNo;

    @Enumerated(EnumType.STRING)
    private ClaimStep step;

    private String outcome;
    private String outcomeName;
    private String opinion;
    private String reason;
    private String article;
    private String officer;
    private String officerName;
    private String unitName;
    private Instant decidedAt;

    protected ClaimDecision() {}

    public ClaimDecision(Claim of, ClaimStep step, By by, What what, Instant at) {
        claimNumber = of.claimNumber();
        decisionNo = of.nextDecision();
        this.step = step;
        outcome = what.code();
        outcomeName = what.label();
        opinion = what.opinion();
        reason = what.reason();
        article = what.article();
        officer = by.officer();
        officerName = by.officerName();
        unitName = by.unitName();
        decidedAt = at;
    }

    /** @param officer username, null when the system acted */
    public record By(String officer, String officerName, String unitName) {

        public static final By SYSTEM = new By(null, null, null);
    }

    /** @param reason of a refusal, with the article it rests on; null otherwise */
    public record What(String code, String label, String opinion, String reason, String article) {

        public static What of(String code, String label, String opinion) {
            return new What(code, label, opinion, null, null);
        }
    }

    public ClaimStep step() {
        return step;
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

    public String reason() {
        return reason;
    }

    public String article() {
        return article;
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
