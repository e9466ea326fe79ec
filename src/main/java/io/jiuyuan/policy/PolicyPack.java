package io.jiuyuan.policy;

import io.jiuyuan.organization.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One version of a city's policy.
 *
 * @param version unique, e.g. {@code tianjin-2025.1}; recorded with every decision taken under it
 * @param unitPrefixes unit codes of the covered cities, e.g. {@code ["12"]}
 * @param validTo last day, null while open
 * @param validitySource where the two dates come from
 * @param documents the policy texts that the sources cite
 * @param authorities official names of deciding units; the first that fits counts
 * @param wishes the wish boxes of the application form (X19)
 * @param parameters single values, see {@link PolicyKey}
 * @param choices coded lists by {@link PolicyList#key}
 * @param decisions the city's tables beside that on categories
 * @param subsidies what the city pays; empty in a pack without
 * @param evaluation how it judges its units and allocates money; empty in a pack without
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
        List<Authority> authorities,
        List<Wish> wishes,
        List<Parameter> parameters,
        Map<String, List<Choice>> choices,
        List<Decision> decisions,
        RecognitionPolicy recognition,
        SubsidyPolicy subsidies,
        EvaluationPolicy evaluation) {

    /** In whose name a unit decides; the division's full name where the pack says nothing. */
    public String authority(Unit unit) {
        return authorities.stream()
                .filter(authority -> authority.names(unit))
                .findFirst()
                .map(authority -> authority.of(unit))
                .orElse(unit.fullName());
    }

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

    /**
     * A single value.
     *
     * @param key section and name, e.g. {@code placement.zero-employment}
     * @param value a whole number, or {@code true} or {@code false}
     * @param unit null for a flag
     */
    public record Parameter(String key, String name, String value, String unit, Source source) {

        /** @throws NumberFormatException for a flag */
        public int number() {
            return Integer.parseInt(value);
        }
    }

    /**
     * One entry of a coded list.
     *
     * @param marks those of {@link PolicyList#marks} that hold for it
     */
    public record Choice(String code, String name, Set<String> marks, Source source) {

        public boolean is(String mark) {
            return marks.contains(mark);
        }
    }

    /** @param table id of the decision, e.g. {@code tianjin_route} */
    public record Decision(String key, String name, String table, Source source) {}

    /** The value with its name, unit and source; empty when the policy leaves it open. */
    public Optional<Parameter> parameter(PolicyKey key) {
        return parameters.stream().filter(p -> p.key().equals(key.key())).findFirst();
    }

    /** Empty when the policy leaves it open. */
    public OptionalInt number(PolicyKey key) {
        return parameter(key).stream().mapToInt(Parameter::number).findFirst();
    }

    /** False when the policy leaves it open. */
    public boolean flag(PolicyKey key) {
        return parameter(key).map(p -> Boolean.parseBoolean(p.value())).orElse(false);
    }

    /** Empty when the pack has no such list. */
    public List<Choice> choices(PolicyList list) {
        return choices.getOrDefault(list.key(), List.of());
    }

    public Optional<Choice> choice(PolicyList list, String code) {
        return choices(list).stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** Id of the city's table for that question; empty when the city leaves it open. */
    public Optional<String> decision(PolicyDecision decision) {
        return decisions.stream()
                .filter(d -> d.key().equals(decision.key()))
                .map(Decision::table)
                .findFirst();
    }

    /** The same pack with another catalogue. */
    PolicyPack with(SubsidyPolicy others) {
        return new PolicyPack(
                city,
                cityName,
                version,
                title,
                unitPrefixes,
                validFrom,
                validTo,
                validitySource,
                documents,
                authorities,
                wishes,
                parameters,
                choices,
                decisions,
                recognition,
                others,
                evaluation);
    }
}
