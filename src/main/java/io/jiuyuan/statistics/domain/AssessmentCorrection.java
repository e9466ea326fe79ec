package io.jiuyuan.statistics.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Points that the city has corrected after the assessment was fixed; rows are only ever added. */
@Entity
@Table(name = "JY_ASSESSMENT_CORRECTION")
public class AssessmentCorrection extends KeptRow {

    private String assessmentId;
    private String unitCode;
    private String indicator;
    private Long pointsBefore;
    private long pointsAfter;
    private String reason;
    private String officer;
    private String officerName;
    private Instant correctedAt;

    protected AssessmentCorrection() {}

    /** @param before in hundredths like {@code after}, null where the indicator did not apply */
    public AssessmentCorrection(
            String assessmentId,
            String unitCode,
            String indicator,
            Long before,
            long after,
            String reason,
            String officer,
            String officerName,
            Instant correctedAt) {
        this.assessmentId = assessmentId;
        this.unitCode = unitCode;
        this.indicator = indicator;
        this.pointsBefore = before;
        this.pointsAfter = after;
        this.reason = reason;
        this.officer = officer;
        this.officerName = officerName;
        this.correctedAt = correctedAt;
    }

    public String unitCode() {
        return unitCode;
    }

    public String indicator() {
        return indicator;
    }

    public Long pointsBefore() {
        return pointsBefore;
    }

    public long pointsAfter() {
        return pointsAfter;
    }

    public String reason() {
        return reason;
    }

    public String officerName() {
        return officerName;
    }

    public Instant correctedAt() {
        return correctedAt;
    }
}
