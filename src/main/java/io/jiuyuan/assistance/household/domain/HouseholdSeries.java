package io.jiuyuan.assistance.household.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last household number given in a district and year. */
@Entity
@Table(name = "JY_ZERO_HOUSEHOLD_SERIES")
public class HouseholdSeries {

    @Id
    private String seriesName;

    private int lastNumber;

    protected HouseholdSeries() {}

    public HouseholdSeries(String seriesName) {
        this.seriesName = seriesName;
    }

    public int next() {
        return ++lastNumber;
    }
}
