package io.jiuyuan.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a city's policy.
 *
 * @param version unique, e.g. {@code tianjin-2025.1}; recorded with every decision taken under it
 * @param unitPrefixes unit codes of the covered cities, e.g. {@code ["12"]}
 * @param validTo last day, null while open
 */
public record PolicyPack(
        String city,
        String cityName,
        String version,
        String title,
        List<String> unitPrefixes,
        LocalDate validFrom,
        LocalDate validTo,
        RecognitionPolicy recognition) {}
