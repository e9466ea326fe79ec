package io.jiuyuan.registry;

import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.List;

/**
 * The personal part of 一人一档 as a reviewer sees it, identity number masked, entries of lists in Chinese words.
 *
 * @param identityKind the document, e.g. 居民身份证
 * @param email null when none is known
 */
public record PersonFile(
        String personId,
        String name,
        String maskedIdentityNumber,
        String identityKind,
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
        String hukouUnitName,
        String residenceAddress,
        String residenceUnitName,
        List<String> skills,
        List<String> wishes,
        List<Member> members) {

    public record Member(String name, String maskedIdentityNumber, String relation, String status) {}
}
