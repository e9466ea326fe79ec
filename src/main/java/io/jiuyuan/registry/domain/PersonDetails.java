package io.jiuyuan.registry.domain;

import java.time.LocalDate;
import java.util.List;

/** The part of a person's file that may change from one application to the next. Null leaves what is on file. */
public record PersonDetails(
        String name,
        String ethnicity,
        String politicalStatus,
        String education,
        String maritalStatus,
        String employmentCertificateNumber,
        LocalDate unemployedSince,
        String hukouAddress,
        String hukouUnitCode,
        String residenceAddress,
        String residenceUnitCode,
        List<String> skills,
        List<String> wishes) {}
