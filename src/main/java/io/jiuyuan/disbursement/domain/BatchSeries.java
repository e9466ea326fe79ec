package io.jiuyuan.disbursement.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last batch number given in a district and year. */
@Entity
@Table(name = "JY_PAY_SERIES")
public class BatchSeries {

    @Id
    private String seriesName;

    private int lastNumber;

    protected BatchSeries() {}

    public BatchSeries(String seriesName) {
        this.seriesName = seriesName;
    }

    public int next() {
        return ++lastNumber;
    }
}
