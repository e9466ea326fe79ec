package io.jiuyuan.subsidy.months;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicySamples;
import io.jiuyuan.policy.SubsidyPolicy;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import io.jiuyuan.registry.PersonFile;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import io.jiuyuan.subsidy.BenefitMonths.Month;
import io.jiuyuan.subsidy.BenefitMonths.Reservation;
import io.jiuyuan.subsidy.BenefitMonths.Standing;
import io.jiuyuan.subsidy.months.domain.BenefitMonth;
import io.jiuyuan.subsidy.months.domain.BenefitMonthRepository;
import io.jiuyuan.subsidy.months.domain.BenefitTerm;
import io.jiuyuan.subsidy.months.domain.BenefitTermRepository;
import io.jiuyuan.subsidy.months.domain.FreedMonth;
import io.jiuyuan.subsidy.months.domain.FreedMonthRepository;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** For random sequences of claims, approvals, ends and recoveries: no month twice, no limit passed, nothing frozen changes. */
class MonthLedgerPropertyTests {

    private static final Policies POLICIES = PolicySamples.shipped();
    private static final SubsidyPolicy TIANJIN =
            POLICIES.version("tianjin-2025.1").subsidies();
    private static final List<String> ITEMS = List.of(
            "flexible-insurance", "employer-insurance", "public-post-insurance", "public-post", "employer-post");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** One act on one person's ledger. */
    record Act(String kind, String item, int first, int count, int placement, int line) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of("reserve", "reserve", "reserve", "use", "use", "release", "free"),
                        Arbitraries.of(ITEMS),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 30))
                .as(Act::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void noMonthTwiceNoLimitPassedAndNothingFrozenChanges(
            @ForAll("acts") List<Act> acts, @ForAll @IntRange(min = 30, max = 59) int age) {
        Ledger ledger = new Ledger(TODAY.minusYears(age).minusDays(3));
        Map<String, BenefitTerm.Terms> frozen = new HashMap<>();
        List<String> refs = new ArrayList<>();
        for (Act act : acts) {
            try {
                ledger.perform(act, refs);
            } catch (RuleRefused refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
            ledger.assertEachMonthOnce();
            ledger.assertLimitsHold();
            ledger.terms.forEach(term -> {
                boolean stands = ledger.held.stream()
                        .anyMatch(row -> row.used() && row.group().equals(term.group()) && row.term() == term.termNo());
                BenefitTerm.Terms before = frozen.put(term.group() + term.termNo(), term.terms());
                if (stands && before != null) {
                    assertThat(term.terms()).isEqualTo(before);
                }
            });
            frozen.keySet()
                    .removeIf(key -> ledger.terms.stream().noneMatch(term -> key.equals(term.group() + term.termNo())));
        }
    }

    @Property(tries = 300)
    void whatIsLeftCanBeReservedAndOneMonthMoreCannot(
            @ForAll @IntRange(min = 0, max = 36) int used, @ForAll @IntRange(min = 20, max = 54) int age) {
        Ledger ledger = new Ledger(TODAY.minusYears(age).minusDays(3));
        YearMonth first = YearMonth.of(2025, 1);
        if (used > 0) {
            ledger.reserve("a-1", "flexible-insurance", months(first, used), 1);
            ledger.book.use("a-1", TODAY);
        }
        Standing standing = ledger.book.standing("p", "social-insurance", "120101001", TODAY);
        assertThat(standing.used() + standing.left()).isEqualTo(36);

        assertRefused(ledger, months(first.plusMonths(used), standing.left() + 1));
        if (standing.left() > 0) {
            ledger.reserve("b-1", "employer-insurance", months(first.plusMonths(used), standing.left()), 1);
            assertThat(ledger.held).hasSize(36);
        }
    }

    private static void assertRefused(Ledger ledger, List<YearMonth> months) {
        int before = ledger.held.size();
        try {
            ledger.reserve("c-1", "flexible-insurance", months, 1);
        } catch (RuleRefused refused) {
            assertThat(refused.code()).isEqualTo("months-used-up");
            assertThat(ledger.held).hasSize(before);
            return;
        }
        throw new AssertionError("more months than the limit were reserved");
    }

    private static List<YearMonth> months(YearMonth first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
    }

    /** The real rules over lists in place of tables. */
    private static final class Ledger {

        final List<BenefitMonth> held = new ArrayList<>();
        final List<FreedMonth> freed = new ArrayList<>();
        final List<BenefitTerm> terms = new ArrayList<>();
        final LedgerOfMonths book;
        private final LocalDate birth;

        Ledger(LocalDate birth) {
            this.birth = birth;
            Clock clock =
                    Clock.fixed(TODAY.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"));
            Persons persons = fake(Persons.class, (name, args) -> name.equals("file") ? person(birth) : null);
            BenefitMonthRepository months = fake(BenefitMonthRepository.class, (name, args) -> switch (name) {
                case "findByPersonIdOrderByBenefitMonth" -> sorted(held);
                case "findByRefOrderByBenefitMonth" ->
                    sorted(held.stream()
                            .filter(row -> row.ref().equals(args[0]))
                            .toList());
                case "saveAllAndFlush" -> held.addAll(list(args[0]));
                case "deleteAll" -> held.removeAll(list(args[0]));
                default -> null;
            });
            FreedMonthRepository gone = fake(FreedMonthRepository.class, (name, args) -> switch (name) {
                case "saveAll" -> freed.addAll(list(args[0]));
                case "existsByPersonIdAndMonthGroupAndTermNoAndDecisionNotNull" ->
                    freed.stream()
                            .anyMatch(row -> row.group().equals(args[1])
                                    && row.term() == (int) args[2]
                                    && row.decision() != null);
                default -> null;
            });
            BenefitTermRepository frozen = fake(BenefitTermRepository.class, (name, args) -> switch (name) {
                case "findByPersonIdOrderByMonthGroupAscTermNoAsc" -> List.copyOf(terms);
                case "saveAndFlush" -> terms.add((BenefitTerm) args[0]);
                case "delete" -> terms.remove(args[0]);
                default -> null;
            });
            MonthRules rules = new MonthRules(
                    months,
                    frozen,
                    POLICIES,
                    persons,
                    person -> java.util.Optional.empty(),
                    new EmploymentVoids(person -> List.of()),
                    null,
                    clock);
            book = new LedgerOfMonths(
                    months, gone, frozen, rules, new Standings(months, frozen, rules), POLICIES, persons, clock);
        }

        void perform(Act act, List<String> refs) {
            if (act.kind().equals("reserve")) {
                String ref = "line-" + refs.size();
                refs.add(ref);
                reserve(
                        ref,
                        act.item(),
                        months(YearMonth.of(2025, 1).plusMonths(act.first()), act.count()),
                        act.placement());
                return;
            }
            if (refs.isEmpty()) {
                return;
            }
            String ref = refs.get(act.line() % refs.size());
            switch (act.kind()) {
                case "use" -> book.use(ref, TODAY);
                case "release" -> book.release(ref, "撤回");
                default ->
                    book.free(
                            ref,
                            book.of(ref).stream()
                                    .filter(m -> m.state().equals("used"))
                                    .map(Month::month)
                                    .toList(),
                            "ZH1",
                            "追回",
                            "bureau");
            }
        }

        void reserve(String ref, String item, List<YearMonth> months, int placement) {
            book.reserve(new Reservation(
                    ref, "BT1", "JY1", "p", "120101001", item, months, placement, "4050", null, null, "months"));
        }

        void assertEachMonthOnce() {
            assertThat(held).extracting(row -> row.slot() + row.month()).doesNotHaveDuplicates();
            assertThat(held).extracting(row -> row.group() + row.month()).doesNotHaveDuplicates();
        }

        void assertLimitsHold() {
            for (MonthGroup group : TIANJIN.groups()) {
                for (int term = 1; term <= group.placements(); term++) {
                    int number = term;
                    boolean until = group.extension() != null && extended(group, number);
                    long count = held.stream()
                            .filter(row -> row.group().equals(group.code()) && row.term() == number)
                            .count();
                    if (!until && group.maxMonths() != null) {
                        assertThat(count).isLessThanOrEqualTo(group.maxMonths());
                    }
                }
                assertThat(held)
                        .filteredOn(row -> row.group().equals(group.code()))
                        .extracting(BenefitMonth::term)
                        .allMatch(term -> term <= group.placements());
            }
        }

        /** As frozen, or as it would be today. */
        private boolean extended(MonthGroup group, int number) {
            return terms.stream()
                    .filter(t -> t.group().equals(group.code()) && t.termNo() == number)
                    .map(BenefitTerm::terms)
                    .findFirst()
                    .or(() -> TermRule.judge(group, new Retirement(birth, Sex.MALE, null), TODAY, "v"))
                    .orElseThrow()
                    .untilRetirement();
        }

        private static List<BenefitMonth> sorted(Collection<BenefitMonth> rows) {
            return rows.stream()
                    .sorted(Comparator.comparing(BenefitMonth::month))
                    .toList();
        }

        @SuppressWarnings("unchecked")
        private static <T> List<T> list(Object rows) {
            return List.copyOf((Collection<T>) rows);
        }

        private static PersonFile person(LocalDate birth) {
            return new PersonFile(
                    "p", "某人", "1", "居民身份证", birth, Sex.MALE, null, null, null, null, null, null, null, null, null,
                    null, null, null, List.of(), List.of(), List.of());
        }

        private interface Answer {
            Object to(String method, Object[] arguments);
        }

        private static <T> T fake(Class<T> type, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, args) -> method.getReturnType() == List.class
                            ? asList(answer.to(method.getName(), args))
                            : answer.to(method.getName(), args)));
        }

        private static Object asList(Object value) {
            return value instanceof List ? value : List.of();
        }
    }
}
