package io.jiuyuan.registry;

import io.jiuyuan.shared.Sex;

/** @param maskedIdentityNumber first six and last two digits, the rest starred; never the number itself */
public record PersonSummary(
        String personId, String name, String maskedIdentityNumber, Sex sex, int birthYear, String maskedPhone) {}
