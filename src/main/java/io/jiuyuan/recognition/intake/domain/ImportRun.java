package io.jiuyuan.recognition.intake.domain;

import io.jiuyuan.shared.InsertedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One imported file. The node that works on it holds it for a while and renews that; a held one that lapsed is free. */
@Entity
@Table(name = "JY_IMPORT_RUN")
public class ImportRun extends InsertedRow<String> {

    @Id
    private String runId;

    private String fileName;
    private String fileHash;
    private String officer;
    private String status;
    private int total;
    private Instant createdAt;
    private Instant finishedAt;
    private String leaseOwner;
    private Instant leaseUntil;

    protected ImportRun() {}

    /** @param leaseUntil until then the node {@code leaseOwner} starts on it */
    public ImportRun(
            String runId,
            String fileName,
            String fileHash,
            String officer,
            String status,
            int total,
            Instant createdAt,
            String leaseOwner,
            Instant leaseUntil) {
        this.runId = runId;
        this.fileName = fileName;
        this.fileHash = fileHash;
        this.officer = officer;
        this.status = status;
        this.total = total;
        this.createdAt = createdAt;
        this.leaseOwner = leaseOwner;
        this.leaseUntil = leaseUntil;
    }

    public String runId() {
        return runId;
    }

    public String fileName() {
        return fileName;
    }

    public String fileHash() {
        return fileHash;
    }

    public String officer() {
        return officer;
    }

    public String status() {
        return status;
    }

    public int total() {
        return total;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    @Override
    public String getId() {
        return runId;
    }
}
