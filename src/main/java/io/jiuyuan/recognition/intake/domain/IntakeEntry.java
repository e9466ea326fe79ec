package io.jiuyuan.recognition.intake.domain;

import io.jiuyuan.shared.InsertedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One received application. It is stored first, so that a second one under the same key waits and then finds it. */
@Entity
@Table(name = "JY_INTAKE")
public class IntakeEntry extends InsertedRow<String> {

    @Id
    private String intakeId;

    private String keyHash;
    private String contentHash;
    private String officer;
    private String officerName;
    private String channel;
    private String unitCode;
    private String unitName;
    private String personId;
    private String caseNumber;
    private Instant receivedAt;

    protected IntakeEntry() {}

    public IntakeEntry(
            String intakeId,
            String keyHash,
            String contentHash,
            String officer,
            String officerName,
            String channel,
            String unitCode,
            String unitName,
            Instant receivedAt) {
        this.intakeId = intakeId;
        this.keyHash = keyHash;
        this.contentHash = contentHash;
        this.officer = officer;
        this.officerName = officerName;
        this.channel = channel;
        this.unitCode = unitCode;
        this.unitName = unitName;
        this.receivedAt = receivedAt;
    }

    /** The case is open. */
    public void opened(String ofPerson, String asCase) {
        if (caseNumber != null) {
            throw new IllegalStateException("Already opened");
        }
        personId = ofPerson;
        caseNumber = asCase;
    }

    public boolean hasContent(String hash) {
        return contentHash.equals(hash);
    }

    public String officerName() {
        return officerName;
    }

    public String unitCode() {
        return unitCode;
    }

    public String unitName() {
        return unitName;
    }

    public String caseNumber() {
        return caseNumber;
    }

    @Override
    public String getId() {
        return intakeId;
    }
}
