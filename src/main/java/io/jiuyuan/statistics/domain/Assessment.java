package io.jiuyuan.statistics.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The assessment of a city's units for one year, as it was fixed when the year's figures were frozen. */
@Entity
@Table(name = "JY_ASSESSMENT")
public class Assessment extends KeptRow {

    private String cityCode;
    private int assessedYear;
    private String policyVersion;
    private String sha256;
    private Instant fixedAt;

    protected Assessment() {}

    public Assessment(String cityCode, int assessedYear, String policyVersion, String sha256, Instant fixedAt) {
        this.cityCode = cityCode;
        this.assessedYear = assessedYear;
        this.policyVersion = policyVersion;
        this.sha256 = sha256;
        this.fixedAt = fixedAt;
    }

    public int assessedYear() {
        return assessedYear;
    }

    /** Of the pack whose indicators were applied. */
    public String policyVersion() {
        return policyVersion;
    }

    /** Of the scores in their order, in hex. */
    public String sha256() {
        return sha256;
    }

    public Instant fixedAt() {
        return fixedAt;
    }
}
