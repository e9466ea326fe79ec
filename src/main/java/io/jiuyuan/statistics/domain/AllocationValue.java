package io.jiuyuan.statistics.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** What was entered of a district for one factor of the allocation; a later entry replaces it and leaves it on file. */
@Entity
@Table(name = "JY_ALLOCATION_VALUE")
public class AllocationValue extends KeptRow {

    private String cityCode;
    private int allocationYear;
    private String districtCode;
    private String factor;
    private BigDecimal amount;
    private String officer;
    private String officerName;
    private Instant enteredAt;
    private int entryNo;

    protected AllocationValue() {}

    /** @param entryNo from 1, one more for each entry of the same place; two at once cannot have the same */
    public AllocationValue(
            String cityCode,
            int allocationYear,
            String districtCode,
            String factor,
            BigDecimal amount,
            String officer,
            String officerName,
            Instant enteredAt,
            int entryNo) {
        this.cityCode = cityCode;
        this.allocationYear = allocationYear;
        this.districtCode = districtCode;
        this.factor = factor;
        this.amount = amount;
        this.officer = officer;
        this.officerName = officerName;
        this.enteredAt = enteredAt;
        this.entryNo = entryNo;
    }

    public String districtCode() {
        return districtCode;
    }

    public String factor() {
        return factor;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String officerName() {
        return officerName;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public int entryNo() {
        return entryNo;
    }
}
