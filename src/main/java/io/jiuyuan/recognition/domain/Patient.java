package io.jiuyuan.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** For whom the applicant cares. The identity number is sealed; equal numbers have equal hashes. */
@Embeddable
public class Patient {

    @Column(name = "patient_name")
    private String name;

    @Column(name = "patient_number_cipher")
    private String numberCipher;

    @Column(name = "patient_number_hash")
    private String numberHash;

    @Column(name = "patient_key_id")
    private String keyId;

    @Column(name = "patient_relation")
    private String relation;

    protected Patient() {}

    /** @param relation code of what the patient is to the applicant */
    public Patient(String name, String numberCipher, String numberHash, String keyId, String relation) {
        this.name = name;
        this.numberCipher = numberCipher;
        this.numberHash = numberHash;
        this.keyId = keyId;
        this.relation = relation;
    }

    public void reseal(String newCipher, String newKeyId) {
        numberCipher = newCipher;
        keyId = newKeyId;
    }

    public String name() {
        return name;
    }

    public String numberCipher() {
        return numberCipher;
    }

    public String numberHash() {
        return numberHash;
    }

    public String relation() {
        return relation;
    }
}
