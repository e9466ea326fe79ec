package io.jiuyuan.statistics.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a unit earned by one indicator, as it was fixed. */
@Entity
@Table(name = "JY_ASSESSMENT_SCORE")
public class AssessmentScore extends KeptRow {

    private String assessmentId;
    private String parentCode;
    private String unitCode;
    private String indicator;
    private long part;
    private long whole;
    private Long points;

    protected AssessmentScore() {}

    /**
     * @param parentCode null for the city
     * @param points in hundredths, null where the indicator does not apply
     */
    public AssessmentScore(
            String assessmentId,
            String parentCode,
            String unitCode,
            String indicator,
            long part,
            long whole,
            Long points) {
        this.assessmentId = assessmentId;
        this.parentCode = parentCode;
        this.unitCode = unitCode;
        this.indicator = indicator;
        this.part = part;
        this.whole = whole;
        this.points = points;
    }

    public String unitCode() {
        return unitCode;
    }

    public String indicator() {
        return indicator;
    }

    public long part() {
        return part;
    }

    public long whole() {
        return whole;
    }

    /** In hundredths, null where the indicator does not apply. */
    public Long points() {
        return points;
    }

    /** What the hash is taken of. */
    public String line() {
        return String.join("\t", unitCode, indicator, Long.toString(part), Long.toString(whole), String.valueOf(points))
                + "\n";
    }
}
