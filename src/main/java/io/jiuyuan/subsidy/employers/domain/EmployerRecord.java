package io.jiuyuan.subsidy.employers.domain;

import io.jiuyuan.shared.InsertedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An employer or institution, once under its credit code. */
@Entity
@Table(name = "JY_EMPLOYER")
public class EmployerRecord extends InsertedRow<String> {

    @Id
    private String employerNumber;

    @Version
    private long version;

    private String creditCode;
    private String kind;
    private String name;
    private String unitCode;
    private String contactName;
    private String contactPhoneCipher;
    private String keyId;
    private String registeredBy;
    private Instant registeredAt;

    protected EmployerRecord() {}

    /** @param kind employer or institution */
    public EmployerRecord(
            String employerNumber, String creditCode, String kind, String registeredBy, Instant registeredAt) {
        this.employerNumber = employerNumber;
        this.creditCode = creditCode;
        this.kind = kind;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    /** @param phoneCipher sealed under that key */
    public void update(String newName, String newUnit, String newContact, String phoneCipher, String underKey) {
        name = newName;
        unitCode = newUnit;
        contactName = newContact;
        reseal(phoneCipher, underKey);
    }

    public void reseal(String phoneCipher, String underKey) {
        contactPhoneCipher = phoneCipher;
        keyId = underKey;
    }

    public String employerNumber() {
        return employerNumber;
    }

    public String creditCode() {
        return creditCode;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String unitCode() {
        return unitCode;
    }

    public String contactName() {
        return contactName;
    }

    public String contactPhoneCipher() {
        return contactPhoneCipher;
    }

    @Override
    public String getId() {
        return employerNumber;
    }
}
