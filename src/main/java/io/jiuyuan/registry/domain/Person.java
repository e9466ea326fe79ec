package io.jiuyuan.registry.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A person on file. The identity numbers stand in {@link PersonNumber}: one person may have had several. */
@Entity
@Table(name = "JY_PERSON")
public class Person {

    @Id
    private String personId;

    @Version
    private Long version;

    private String name;
    private LocalDate birthDate;
    private String sex;
    private String ethnicity;
    private String politicalStatus;
    private String education;
    private String maritalStatus;
    private String phoneCipher;
    private String emailCipher;
    private String keyId;
    private String employmentCertificateNumber;
    private LocalDate unemployedSince;
    private String hukouAddress;
    private String hukouUnitCode;
    private String residenceAddress;
    private String residenceUnitCode;
    private Instant createdAt;
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "JY_PERSON_SKILL", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    @Column(name = "skill")
    private List<String> skills = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "JY_PERSON_WISH", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    @Column(name = "wish")
    private List<String> wishes = new ArrayList<>();

    protected Person() {}

    /** @param sex name of {@code shared.Sex} */
    public Person(String personId, LocalDate birthDate, String sex, Instant now) {
        this.personId = personId;
        this.birthDate = birthDate;
        this.sex = sex;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Brings the file up to date; what the details leave out stays as it is.
     *
     * @param newEmailCipher under the same key as the phone; null when no address is known
     */
    public void update(
            PersonDetails details, String newPhoneCipher, String newEmailCipher, String newKeyId, Instant now) {
        name = or(details.name(), name);
        ethnicity = or(details.ethnicity(), ethnicity);
        politicalStatus = or(details.politicalStatus(), politicalStatus);
        education = or(details.education(), education);
        maritalStatus = or(details.maritalStatus(), maritalStatus);
        employmentCertificateNumber = or(details.employmentCertificateNumber(), employmentCertificateNumber);
        unemployedSince = or(details.unemployedSince(), unemployedSince);
        hukouAddress = or(details.hukouAddress(), hukouAddress);
        hukouUnitCode = or(details.hukouUnitCode(), hukouUnitCode);
        residenceAddress = or(details.residenceAddress(), residenceAddress);
        residenceUnitCode = or(details.residenceUnitCode(), residenceUnitCode);
        replace(skills, details.skills());
        replace(wishes, details.wishes());
        reseal(newPhoneCipher, newEmailCipher, newKeyId);
        updatedAt = now;
    }

    /** The number was corrected, and with it what it says. */
    public void correctBirth(LocalDate newBirthDate, String newSex, Instant now) {
        birthDate = newBirthDate;
        sex = newSex;
        updatedAt = now;
    }

    public void reseal(String newPhoneCipher, String newEmailCipher, String newKeyId) {
        phoneCipher = newPhoneCipher;
        emailCipher = newEmailCipher;
        keyId = newKeyId;
    }

    private static <T> T or(T given, T onFile) {
        return given == null ? onFile : given;
    }

    private static void replace(List<String> onFile, List<String> given) {
        if (given != null && !onFile.equals(given)) {
            onFile.clear();
            onFile.addAll(given);
        }
    }

    public String personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public String sex() {
        return sex;
    }

    public String ethnicity() {
        return ethnicity;
    }

    public String politicalStatus() {
        return politicalStatus;
    }

    public String education() {
        return education;
    }

    public String maritalStatus() {
        return maritalStatus;
    }

    public String phoneCipher() {
        return phoneCipher;
    }

    /** Null when no address is known. */
    public String emailCipher() {
        return emailCipher;
    }

    public String keyId() {
        return keyId;
    }

    public String employmentCertificateNumber() {
        return employmentCertificateNumber;
    }

    public LocalDate unemployedSince() {
        return unemployedSince;
    }

    public String hukouAddress() {
        return hukouAddress;
    }

    public String hukouUnitCode() {
        return hukouUnitCode;
    }

    public String residenceAddress() {
        return residenceAddress;
    }

    public String residenceUnitCode() {
        return residenceUnitCode;
    }

    public List<String> skills() {
        return List.copyOf(skills);
    }

    public List<String> wishes() {
        return List.copyOf(wishes);
    }
}
