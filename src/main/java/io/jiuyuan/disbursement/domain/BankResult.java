package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A result file that was read, with what it came to. */
@Entity
@Table(name = "JY_PAY_RESULT")
public class BankResult extends KeptRow {

    private String batchNumber;
    private String sha256;
    private String fileName;
    private String officer;
    private String officerName;
    private Instant importedAt;
    private int lineCount;
    private int paid;
    private int failed;
    private int repeated;
    private int refused;
    private int findings;

    protected BankResult() {}

    public BankResult(String batchNumber, String fileName, String officer, String officerName, Instant now) {
        this.batchNumber = batchNumber;
        this.fileName = fileName;
        this.officer = officer;
        this.officerName = officerName;
        this.importedAt = now;
    }

    /** All of it, with this hash. */
    public void read(String hash) {
        sha256 = hash;
    }

    public void cameTo(int paidLines, int failedLines, int repeatedLines, int refusedLines, int found) {
        paid = paidLines;
        failed = failedLines;
        repeated = repeatedLines;
        refused = refusedLines;
        findings = found;
        lineCount = paid + failed + repeated + refused + findings;
    }

    public String batchNumber() {
        return batchNumber;
    }

    public String sha256() {
        return sha256;
    }

    public String fileName() {
        return fileName;
    }

    public String officerName() {
        return officerName;
    }

    public Instant importedAt() {
        return importedAt;
    }

    public int lineCount() {
        return lineCount;
    }

    public int paid() {
        return paid;
    }

    public int failed() {
        return failed;
    }

    /** Said the same as before. */
    public int repeated() {
        return repeated;
    }

    public int refused() {
        return refused;
    }

    /** Contradict what was said before. */
    public int findings() {
        return findings;
    }
}
