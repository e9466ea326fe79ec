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
    private Integer maxMonths;

    protected LineAmount() {}

    /**
     * @param period null for what is paid once
     * @param maxMonths of this item for this person, null where only the group's limit counts
     */
    public LineAmount(
            String ruleId,
            String article,
            String explanation,
            String standard,
            String period,
            long amountFen,
            Integer maxMonths) {
        this.ruleId = ruleId;
        this.article = article;
        this.explanation = explanation;
        this.standard = standard;
        this.period = period;
        this.amountFen = amountFen;
        this.maxMonths = maxMonths;
    }

    /** The same by the same rule, of fewer or other months. */
    public LineAmount of(String otherStandard, String otherPeriod, long fen) {
        return new LineAmount(ruleId, article, explanation, otherStandard, otherPeriod, fen, maxMonths);
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

    public Integer maxMonths() {
        return maxMonths;
    }
}
