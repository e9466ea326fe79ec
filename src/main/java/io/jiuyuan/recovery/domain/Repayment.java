package io.jiuyuan.recovery.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Money that came back. Never changed. */
@Entity
@Table(name = "JY_RECOVERY_REPAYMENT")
public class Repayment extends KeptRow {

    private String recoveryNumber;
    private LocalDate paidOn;
    private long amountFen;
    private String voucher;
    private String recordedBy;
    private String recordedByName;
    private Instant recordedAt;

    protected Repayment() {}

    /** @param voucher number of the bank's voucher, one of it once in each recovery */
    public Repayment(
            String recoveryNumber,
            LocalDate paidOn,
            Money amount,
            String voucher,
            String officer,
            String officerName,
            Instant at) {
        this.recoveryNumber = recoveryNumber;
        this.paidOn = paidOn;
        this.amountFen = amount.fen();
        this.voucher = voucher;
        this.recordedBy = officer;
        this.recordedByName = officerName;
        this.recordedAt = at;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    public Money amount() {
        return new Money(amountFen);
    }

    public String voucher() {
        return voucher;
    }

    public String recordedByName() {
        return recordedByName;
    }
}
