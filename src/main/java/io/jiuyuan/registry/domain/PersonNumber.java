package io.jiuyuan.registry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An identity number of a person, sealed. A corrected one stays on file and still finds the person. */
@Entity
@Table(name = "JY_PERSON_NUMBER")
public class PersonNumber {

    @Id
    private String numberId;

    @Version
    private Long version;

    private String personId;
    private String numberHash;
    private String numberCipher;
    private String keyId;

    @Column(name = "is_current")
    private boolean current;

    private Instant recordedAt;
    private Instant replacedAt;
    private String replacedBy;
    private String reason;

    protected PersonNumber() {}

    public PersonNumber(
            String numberId, String personId, String numberHash, String numberCipher, String keyId, Instant now) {
        this.numberId = numberId;
        this.personId = personId;
        this.numberHash = numberHash;
        this.numberCipher = numberCipher;
        this.keyId = keyId;
        this.current = true;
        this.recordedAt = now;
    }

    /**
     * Another number takes this one's place.
     *
     * @param officer username of who corrected it
     */
    public void replace(String officer, String why, Instant now) {
        if (!current) {
            throw new IllegalStateException("Already replaced");
        }
        current = false;
        replacedAt = now;
        replacedBy = officer;
        reason = why;
    }

    /** A correction is taken back: the number holds again. */
    public void reinstate() {
        current = true;
        replacedAt = null;
    }

    public void reseal(String newCipher, String newKeyId) {
        numberCipher = newCipher;
        keyId = newKeyId;
    }

    public String numberId() {
        return numberId;
    }

    public String personId() {
        return personId;
    }

    public String numberHash() {
        return numberHash;
    }

    public String numberCipher() {
        return numberCipher;
    }

    public String keyId() {
        return keyId;
    }

    public boolean current() {
        return current;
    }
}
