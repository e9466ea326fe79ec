package io.jiuyuan.statistics.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an officer has corrected in a frozen period. The cell itself stays as it was frozen; rows are only ever added. */
@Entity
@Table(name = "JY_STAT_CORRECTION")
public class Correction extends KeptRow {

    private String cityCode;
    private String period;
    private String unitCode;
    private String figure;
    private String dimension;
    private String member;
    private long amountBefore;
    private long amountAfter;
    private String reason;
    private String officer;
    private String officerName;
    private Instant correctedAt;

    protected Correction() {}

    public Correction(String cityCode, String period, Place place, Change change, Instant correctedAt) {
        this.cityCode = cityCode;
        this.period = period;
        this.unitCode = place.unitCode();
        this.figure = place.figure();
        this.dimension = place.dimension();
        this.member = place.member();
        this.amountBefore = change.before();
        this.amountAfter = change.after();
        this.reason = change.reason();
        this.officer = change.officer();
        this.officerName = change.officerName();
        this.correctedAt = correctedAt;
    }

    /** A cell within a period. */
    public record Place(String unitCode, String figure, String dimension, String member) {}

    public record Change(long before, long after, String reason, String officer, String officerName) {}

    public Place place() {
        return new Place(unitCode, figure, dimension, member);
    }

    public String period() {
        return period;
    }

    public Change change() {
        return new Change(amountBefore, amountAfter, reason, officer, officerName);
    }

    public Instant correctedAt() {
        return correctedAt;
    }
}
