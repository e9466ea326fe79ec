package io.jiuyuan.subsidy.domain;

import jakarta.persistence.Embeddable;

/** What a line comes to, by which rule, and how the notice says it. */
@Embeddable
public class LineAmount {

    private String ruleId;
    private String article;
    private String explanation;
    private String standard;
    private String period;
    private long amountFen;

    protected LineAmount() {}

    /** @param period null for what is paid once */
    public LineAmount(
            String ruleId, String article, String explanation, String standard, String period, long amountFen) {
        this.ruleId = ruleId;
        this.article = article;
        this.explanation = explanation;
        this.standard = standard;
        this.period = period;
        this.amountFen = amountFen;
    }

    /** The same by the same rule, of fewer or other months. */
    public LineAmount of(String otherStandard, String otherPeriod, long fen) {
        return new LineAmount(ruleId, article, explanation, otherStandard, otherPeriod, fen);
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

    public String standard() {
        return standard;
    }

    public String period() {
        return period;
    }

    public long amountFen() {
        return amountFen;
    }
}
