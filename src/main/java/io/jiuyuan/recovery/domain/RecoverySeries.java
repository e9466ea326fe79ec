package io.jiuyuan.recovery.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The recovery numbers of one district and year. */
@Entity
@Table(name = "JY_RECOVERY_SERIES")
public class RecoverySeries {

    @Id
    private String name;

    private long lastNumber;

    protected RecoverySeries() {}

    /** @param name district code and year */
    public RecoverySeries(String name) {
        this.name = name;
    }

    /** The next number; the caller holds the row. */
    public long next() {
        return ++lastNumber;
    }
}
