package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A payment file as it was written, once for each round; its bytes are in its parts. */
@Entity
@Table(name = "JY_PAY_FILE")
public class PaymentFile extends KeptRow {

    private String idempotencyKey;
    private String batchNumber;
    private int roundNo;
    private String layout;
    private String fileName;
    private String mediaType;
    private String sha256;
    private long byteCount;
    private int lineCount;
    private long amountFen;
    private Instant writtenAt;

    protected PaymentFile() {}

    public PaymentFile(
            String idempotencyKey, String batchNumber, int roundNo, String layout, String fileName, String mediaType) {
        this.idempotencyKey = idempotencyKey;
        this.batchNumber = batchNumber;
        this.roundNo = roundNo;
        this.layout = layout;
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    public void written(String hash, long bytes, int lines, Money amount, Instant now) {
        sha256 = hash;
        byteCount = bytes;
        lineCount = lines;
        amountFen = amount.fen();
        writtenAt = now;
    }

    public String batchNumber() {
        return batchNumber;
    }

    public int roundNo() {
        return roundNo;
    }

    public String layout() {
        return layout;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the bytes, in hex. */
    public String sha256() {
        return sha256;
    }

    public long byteCount() {
        return byteCount;
    }

    public int lineCount() {
        return lineCount;
    }

    public Money amount() {
        return new Money(amountFen);
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
