package io.jiuyuan.registry.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Somebody whom a person names as a member of the household. */
@Entity
@Table(name = "JY_HOUSEHOLD_MEMBER")
public class HouseholdMember {

    @Id
    private String memberId;

    @Version
    private Long version;

    private String personId;
    private int position;
    private String name;
    private String numberHash;
    private String numberCipher;
    private String keyId;
    private String relation;
    private String employmentStatus;

    protected HouseholdMember() {}

    /**
     * @param numberHash null with {@code numberCipher} when no number is known
     * @param keyId the current key, also without a number
     */
    public HouseholdMember(
            String memberId,
            String personId,
            int position,
            String name,
            String numberHash,
            String numberCipher,
            String keyId,
            String relation,
            String employmentStatus) {
        this.memberId = memberId;
        this.personId = personId;
        this.position = position;
        this.name = name;
        this.numberHash = numberHash;
        this.numberCipher = numberCipher;
        this.keyId = keyId;
        this.relation = relation;
        this.employmentStatus = employmentStatus;
    }

    public void reseal(String newCipher, String newKeyId) {
        numberCipher = newCipher;
        keyId = newKeyId;
    }

    public String memberId() {
        return memberId;
    }

    public String personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public String numberHash() {
        return numberHash;
    }

    public String numberCipher() {
        return numberCipher;
    }

    public String relation() {
        return relation;
    }

    public String employmentStatus() {
        return employmentStatus;
    }
}
