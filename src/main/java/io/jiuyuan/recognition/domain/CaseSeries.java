package io.jiuyuan.recognition.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The case numbers of one district and year. */
@Entity
@Table(name = "JY_RECOGNITION_NUMBER")
public class CaseSeries {

    @Id
    private String series;

    private long lastNumber;

    protected CaseSeries() {}

    /** @param series district code and year */
    public CaseSeries(String series) {
        this.series = series;
    }

    /**
     * Takes the next numbers; the caller holds the row.
     *
     * @return the last of them
     */
    public long take(int count) {
        lastNumber += count;
        return lastNumber;
    }
}
