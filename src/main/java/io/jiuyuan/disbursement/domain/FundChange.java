package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A budget that was set, and why; never changed. */
@Entity
@Table(name = "JY_FUND_CHANGE")
public class FundChange extends KeptRow {

    private String fundId;
    private int changeNo;
    private long beforeFen;
    private long afterFen;
    private String reason;
    private String officer;
    private String officerName;
    private Instant changedAt;

    protected FundChange() {}

    public FundChange(
            String fundId,
            int changeNo,
            Money before,
            Money after,
            String reason,
            String officer,
            String officerName,
            Instant changedAt) {
        this.fundId = fundId;
        this.changeNo = changeNo;
        this.beforeFen = before.fen();
        this.afterFen = after.fen();
        this.reason = reason;
        this.officer = officer;
        this.officerName = officerName;
        this.changedAt = changedAt;
    }

    public Money before() {
        return new Money(beforeFen);
    }

    public Money after() {
        return new Money(afterFen);
    }

    public String reason() {
        return reason;
    }

    public String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
