package io.jiuyuan.subsidy.domain;

import jakarta.persistence.Embeddable;

/** Where a claim was filed and who decides on it. */
@Embeddable
public class ClaimUnits {

    private String unitCode;
    private String districtCode;
    private String acceptUnit;
    private String checkUnit;
    private String reviewUnit;

    protected ClaimUnits() {}

    /** @param districtCode whose bureau publishes and whose budget bears it */
    public ClaimUnits(String unitCode, String districtCode, String acceptUnit, String checkUnit, String reviewUnit) {
        this.unitCode = unitCode;
        this.districtCode = districtCode;
        this.acceptUnit = acceptUnit;
        this.checkUnit = checkUnit;
        this.reviewUnit = reviewUnit;
    }

    public String unitCode() {
        return unitCode;
    }

    public String districtCode() {
        return districtCode;
    }

    public String acceptUnit() {
        return acceptUnit;
    }

    public String checkUnit() {
        return checkUnit;
    }

    public String reviewUnit() {
        return reviewUnit;
    }
}
