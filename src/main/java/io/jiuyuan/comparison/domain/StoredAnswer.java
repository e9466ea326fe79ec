package io.jiuyuan.comparison.domain;

import io.jiuyuan.comparison.Comparisons.Status;
import io.jiuyuan.shared.InsertedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What a register said in one round of a case. An answer stays as it was; only a missing one is filled in later. */
@Entity
@Table(name = "JY_COMPARISON_ANSWER")
public class StoredAnswer extends InsertedRow<String> {

    @Id
    private String id;

    private String caseNumber;
    private int caseRound;
    private String registerCode;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String content;

    private String contentKey;
    private String source;
    private Instant answeredAt;

    @Version
    private int lockVersion;

    protected StoredAnswer() {}

    public StoredAnswer(String caseNumber, int round, RegisterKind register) {
        this.id = UUID.randomUUID().toString();
        this.caseNumber = caseNumber;
        this.caseRound = round;
        this.registerCode = register.code();
        this.status = Status.UNAVAILABLE;
    }

    /**
     * @param content summary and hints, sealed
     * @throws IllegalStateException when the register has already answered in this round
     */
    public void record(Status newStatus, String content, String contentKey, String source, Instant at) {
        if (isAnswered()) {
            throw new IllegalStateException("Register " + registerCode + " has answered in round " + caseRound);
        }
        this.status = newStatus;
        this.content = content;
        this.contentKey = contentKey;
        this.source = source;
        this.answeredAt = at;
    }

    /** Seals the same content under another key. */
    public void reseal(String newContent, String newKey) {
        this.content = newContent;
        this.contentKey = newKey;
    }

    public boolean isAnswered() {
        return status != Status.UNAVAILABLE;
    }

    @Override
    public String getId() {
        return id;
    }

    public int round() {
        return caseRound;
    }

    public RegisterKind register() {
        return RegisterKind.of(registerCode);
    }

    public Status status() {
        return status;
    }

    public String content() {
        return content;
    }

    public String source() {
        return source;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
