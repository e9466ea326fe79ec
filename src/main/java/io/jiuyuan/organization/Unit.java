package io.jiuyuan.organization;

import java.time.LocalDate;

/**
 * An org unit of the real division tree.
 *
 * @param code division code: city 2 or 4 digits ("12", "50", "3605"), district 6, street 9, community 12
 * @param name short Chinese name, e.g. 劝业场街道
 * @param fullName names from the city down, e.g. 天津市和平区劝业场街道
 * @param parentCode null for a city
 * @param validTo last day of validity, null while open
 */
public record Unit(
        String code,
        String name,
        String fullName,
        Tier tier,
        String parentCode,
        LocalDate validFrom,
        LocalDate validTo) {}
