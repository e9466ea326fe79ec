package io.jiuyuan.registry;

import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person states about himself or herself: the fields of both annex forms (T34, X19). Everything may be null in a
 * draft; {@link Persons#register} says what is missing, at the field.
 *
 * @param birthDate may be null; when given it must agree with the identity number
 * @param sex likewise
 * @param email optional
 * @param hukouUnitCode unit of the registered residence (户籍地), district tier or lower
 * @param residenceUnitCode unit where the person lives (常住地)
 * @param wishes codes of the six wish boxes of X19: recommendation, training, startup, public-post, flexible-insurance, other
 */
public record PersonDraft(
        String identityNumber,
        String name,
        LocalDate birthDate,
        Sex sex,
        String ethnicity,
        String politicalStatus,
        String education,
        String maritalStatus,
        String phone,
        String email,
        String employmentCertificateNumber,
        LocalDate unemployedSince,
        String hukouAddress,
        String hukouUnitCode,
        String residenceAddress,
        String residenceUnitCode,
        List<String> skills,
        List<String> wishes,
        List<Member> members) {

    /**
     * A member of the household.
     *
     * @param relation e.g. spouse, child, parent
     * @param status e.g. employed, unemployed, student, retired, unable
     */
    public record Member(String name, String identityNumber, String relation, String status) {

        @Override
        public String toString() {
            return "Member[]";
        }
    }

    /** Without personal data, so that a draft never reaches a log. */
    @Override
    public String toString() {
        return "PersonDraft[]";
    }
}
