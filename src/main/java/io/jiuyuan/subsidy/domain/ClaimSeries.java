package io.jiuyuan.subsidy.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The claim numbers of one district and year. */
@Entity
@Table(name = "JY_CLAIM_NUMBER")
public class ClaimSeries {

    @Id
    private String series;

    private long lastNumber;

    protected ClaimSeries() {}

    /** @param series district code and year */
    public ClaimSeries(String series) {
        this.series = series;
    }

    /** Takes so many numbers; the caller holds the row. Returns the last of them. */
    public long take(int count) {
        lastNumber += count;
        return lastNumber;
    }
}
