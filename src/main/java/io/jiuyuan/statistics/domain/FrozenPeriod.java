package io.jiuyuan.statistics.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A period whose figures stand. Never changed; what was wrong is corrected beside it. */
@Entity
@Table(name = "JY_STAT_PERIOD")
public class FrozenPeriod extends KeptRow {

    private String cityCode;
    private String period;
    private LocalDate lastDay;
    private int cells;
    private String sha256;
    private Instant frozenAt;

    protected FrozenPeriod() {}

    public FrozenPeriod(String cityCode, String period, LocalDate lastDay, int cells, String sha256, Instant frozenAt) {
        this.cityCode = cityCode;
        this.period = period;
        this.lastDay = lastDay;
        this.cells = cells;
        this.sha256 = sha256;
        this.frozenAt = frozenAt;
    }

    public String period() {
        return period;
    }

    /** How many cells there are. */
    public int cells() {
        return cells;
    }

    /** Of the cells in their order, in hex. */
    public String sha256() {
        return sha256;
    }

    public Instant frozenAt() {
        return frozenAt;
    }
}
