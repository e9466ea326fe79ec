package io.jiuyuan.subsidy.domain;

import io.jiuyuan.shared.InsertedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One received submission. It is stored first, so that a second one under the same key waits and then finds it. */
@Entity
@Table(name = "JY_CLAIM_INTAKE")
public class ClaimIntake extends InsertedRow<String> {

    @Id
    private String intakeId;

    private String keyHash;
    private String contentHash;
    private String claimNumber;
    private Instant receivedAt;

    protected ClaimIntake() {}

    public ClaimIntake(String keyHash, String contentHash, Instant receivedAt) {
        intakeId = UUID.randomUUID().toString();
        this.keyHash = keyHash;
        this.contentHash = contentHash;
        this.receivedAt = receivedAt;
    }

    public void opened(String number) {
        claimNumber = number;
    }

    public boolean hasContent(String hash) {
        return contentHash.equals(hash);
    }

    public String claimNumber() {
        return claimNumber;
    }

    @Override
    public String getId() {
        return intakeId;
    }
}
