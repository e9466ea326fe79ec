package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.InsertedRow;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A batch on its way to the bank. Every step locks this row, so that a batch takes one step at a time. */
@Entity
@Table(name = "JY_PAY_BATCH")
public class PaymentBatch extends InsertedRow<String> {

    @Id
    private String number;

    @Version
    private Long version;

    private String districtCode;

    @Enumerated(EnumType.STRING)
    private BatchStatus status;

    private int roundNo;
    private String compiledBy;
    private String compiledByName;
    private Instant compiledAt;
    private int lineCount;
    private long amountFen;
    private Instant endedAt;
    private String endReason;

    protected PaymentBatch() {}

    public PaymentBatch(String number, String districtCode, String compiledBy, String compiledByName, Instant now) {
        this.number = number;
        this.districtCode = districtCode;
        this.compiledBy = compiledBy;
        this.compiledByName = compiledByName;
        this.compiledAt = now;
        this.status = BatchStatus.COMPILED;
        this.roundNo = 1;
    }

    /** What is in it now, after lines were put in or taken out. */
    public void holds(int lines, Money amount) {
        lineCount = lines;
        amountFen = amount.fen();
    }

    public void check() {
        require(BatchStatus.COMPILED);
        status = BatchStatus.CHECKED;
    }

    public void release() {
        require(BatchStatus.CHECKED);
        status = BatchStatus.RELEASED;
    }

    public void send() {
        require(BatchStatus.RELEASED);
        status = BatchStatus.SENT;
    }

    /** Corrected lines are paid again. */
    public void again() {
        require(BatchStatus.SENT);
        status = BatchStatus.COMPILED;
        roundNo++;
    }

    /** Of this round nothing is sent, but of an earlier one there was. */
    public void backToResults() {
        status = BatchStatus.SENT;
    }

    public void end(Instant now) {
        require(BatchStatus.SENT);
        status = BatchStatus.ENDED;
        endedAt = now;
    }

    /** A payment of it came back. */
    public void reopen() {
        require(BatchStatus.ENDED);
        status = BatchStatus.SENT;
        endedAt = null;
    }

    /** Given up before anything was sent. */
    public void discard(String reason, Instant now) {
        if (roundNo > 1 || status == BatchStatus.SENT || status.closed()) {
            throw new IllegalStateException("Something was sent of " + number);
        }
        status = BatchStatus.DISCARDED;
        endReason = reason;
        endedAt = now;
    }

    public void require(BatchStatus wanted) {
        if (status != wanted) {
            throw new RuleRefused("batch-status", "该批次当前为“" + status.label() + "”，不能办理此项操作。");
        }
    }

    @Override
    public String getId() {
        return number;
    }

    public String number() {
        return number;
    }

    public String districtCode() {
        return districtCode;
    }

    public BatchStatus status() {
        return status;
    }

    /** From 1. */
    public int roundNo() {
        return roundNo;
    }

    public String compiledBy() {
        return compiledBy;
    }

    public String compiledByName() {
        return compiledByName;
    }

    public Instant compiledAt() {
        return compiledAt;
    }

    public int lineCount() {
        return lineCount;
    }

    public Money amount() {
        return new Money(amountFen);
    }

    /** Null while it runs. */
    public Instant endedAt() {
        return endedAt;
    }

    public String endReason() {
        return endReason;
    }
}
