package io.jiuyuan.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a city's policy.
 *
 * @param version unique, e.g. {@code tianjin-2025.1}; recorded with every decision taken under it
 * @param unitPrefixes unit codes of the covered cities, e.g. {@code ["12"]}
 * @param validTo last day, null while open
 * @param validitySource where the two dates come from
 * @param documents the policy texts that the sources cite
 * @param wishes the wish boxes of the application form (X19)
 * @param parameters further numbers that the texts state, for people to read
 */
public record PolicyPack(
        String city,
        String cityName,
        String version,
        String title,
        List<String> unitPrefixes,
        LocalDate validFrom,
        LocalDate validTo,
        Source validitySource,
        List<Document> documents,
        List<Wish> wishes,
        List<Parameter> parameters,
        RecognitionPolicy recognition) {

    /** Whether the pack is in force on that day; both ends count. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * A policy text.
     *
     * @param key the letters with which a source's reference begins, e.g. {@code T}
     * @param number document number such as 余人社字〔2023〕82号, null when not known
     */
    public record Document(String key, String title, String number) {}

    /** @param code one of the codes of {@code registry.PersonDraft#wishes} */
    public record Wish(String code, String name, Source source) {}

    /** @param key section and name, e.g. {@code placement.zero-employment} */
    public record Parameter(String key, String name, BigDecimal value, String unit, Source source) {}
}
