package io.jiuyuan.agreement.domain;

import java.time.LocalDate;

/**
 * That a paper was signed, and who has received a copy when (T40).
 *
 * @param sealed whether the street's seal is on it
 * @param backdateReason why it is recorded later than on the day itself, null when it is not
 */
public record Signing(
        SigningMethod method,
        LocalDate signedOn,
        boolean sealed,
        String backdateReason,
        LocalDate copyStreet,
        LocalDate copyPerson,
        LocalDate copyHelper) {}
