package io.jiuyuan.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a city pays and how it counts (补贴): the catalogue, the groups in which months count together, the values from which
 * amounts are made, and the sources of money. All lists are empty in a pack without subsidies.
 */
public record SubsidyPolicy(
        List<DatedValue> values, List<MonthGroup> groups, List<FundSource> funds, List<SubsidyItem> items) {

    public static final SubsidyPolicy NONE = new SubsidyPolicy(List.of(), List.of(), List.of(), List.of());

    public Optional<SubsidyItem> item(String code) {
        return items.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    public Optional<MonthGroup> group(String code) {
        return groups.stream().filter(g -> g.code().equals(code)).findFirst();
    }

    public Optional<FundSource> fund(String code) {
        return funds.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    public Optional<DatedValue> value(String key) {
        return values.stream().filter(v -> v.key().equals(key)).findFirst();
    }

    /** The same with other values. */
    SubsidyPolicy with(List<DatedValue> others) {
        return new SubsidyPolicy(others, groups, funds, items);
    }

    /** The value in force on that day; empty when the policy or the installation has not set it for that day. */
    public Optional<Dated> valueOn(String key, LocalDate day) {
        return value(key).flatMap(v -> v.on(day));
    }

    /**
     * A value that changes over the years, such as a contribution base.
     *
     * @param key lower-case-with-hyphens, named by amount tables
     * @param percent whether it is a rate in per cent; else an amount in yuan
     * @param unit as printed, e.g. 元/月 or %
     * @param periods in order, without overlap; empty while nobody has set it
     */
    public record DatedValue(String key, String name, boolean percent, String unit, List<Dated> periods) {

        public Optional<Dated> on(LocalDate day) {
            return periods.stream().filter(p -> p.covers(day)).findFirst();
        }
    }

    /** @param to last day, null while open */
    public record Dated(LocalDate from, LocalDate to, BigDecimal value, Source source) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(Dated other) {
            return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
        }
    }

    /**
     * Items whose months count together (DOMAIN 4.4).
     *
     * @param slot groups of one slot exclude each other in the same month, e.g. insurance paid once whoever pays it; a
     *     group that shares with none has its own code as slot
     * @param maxMonths months in one term, null while nobody has set it
     * @param extension who goes on until retirement, null for nobody
     * @param placements terms a person may have in all, 1 where there is no second placement
     * @param againCategories categories that may have another term
     */
    public record MonthGroup(
            String code,
            String name,
            String slot,
            Integer maxMonths,
            Extension extension,
            int placements,
            List<String> againCategories,
            Source source) {}

    /**
     * Who is supported until retirement instead of {@code maxMonths}; judged once, at the first approval.
     *
     * @param maleAge completed years of men, with {@link ExtensionTest#AGE}
     * @param femaleAge completed years of women, with {@link ExtensionTest#AGE}
     * @param years fewer years than this to the statutory date, with {@link ExtensionTest#YEARS_TO_RETIREMENT}
     */
    public record Extension(ExtensionTest test, Integer maleAge, Integer femaleAge, Integer years, Source source) {}

    /** Which test counts is the city's choice: the age of 45 or 55 is no longer five years before retirement. */
    public enum ExtensionTest {
        AGE,
        YEARS_TO_RETIREMENT
    }

    /** Where money comes from. */
    public record FundSource(String code, String name, Source source) {}
}
