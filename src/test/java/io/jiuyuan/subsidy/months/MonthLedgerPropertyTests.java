package io.jiuyuan.subsidy.months;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicySamples;
import io.jiuyuan.policy.SubsidyPolicy;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import io.jiuyuan.registry.PersonBirth;
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
import java.util.stream.Stream;
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

    /** One happening in a person's life with subsidies. */
    record Turn(String kind, String item, String unit, int first, int count, int line, boolean yes) {}

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(
                        Arbitraries.of(
                                "claim", "claim", "claim", "approve", "approve", "pay", "pay", "refuse", "exit", "undo",
                                "recover"),
                        Arbitraries.of(ITEMS),
                        Arbitraries.of("120101001", "120102001"),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(true, false))
                .as(Turn::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(60);
    }

    /**
     * Claims in two districts, approvals, payments, exits that cut what is not paid, exits undone, recoveries that free their months
     * or do not, and claims anew: nobody is paid for the same month twice unless a decision freed it in between, and nothing that
     * was paid is freed by anything else.
     */
    @Property(tries = 500)
    void noMonthIsPaidTwiceAndOnlyADecisionFreesWhatWasPaid(@ForAll("turns") List<Turn> turns) {
        Life life = new Life();
        for (Turn turn : turns) {
            life.take(turn);
            life.ledger.assertEachMonthOnce();
            life.assertNothingPaidTwice();
        }
    }

    /** What a claim's lines do to the ledger, as they do it in {@code subsidy.steps} and {@code recovery.steps}. */
    private static final class Life {

        final Ledger ledger = new Ledger(TODAY.minusYears(50).minusDays(3));
        private final List<String> pending = new ArrayList<>();
        private final List<String> approved = new ArrayList<>();
        private final List<String> paid = new ArrayList<>();
        /** Lines cut by the last exit, with their months. */
        private final Map<String, List<YearMonth>> cut = new HashMap<>();

        private final Map<String, Turn> claims = new HashMap<>();
        /** Every payment of a month in a slot, and every decision that freed one. */
        private final Map<String, Integer> payments = new HashMap<>();

        private final Map<String, Integer> decisions = new HashMap<>();
        /** How many months had been freed when a line was paid. */
        private final Map<String, Integer> paidAt = new HashMap<>();

        private int lines;

        void take(Turn turn) {
            try {
                switch (turn.kind()) {
                    case "claim" -> claim(turn, months(YearMonth.of(2025, 1).plusMonths(turn.first()), turn.count()));
                    case "approve" -> move(turn, pending, approved, ref -> ledger.book.use(ref, TODAY));
                    case "pay" -> move(turn, approved, paid, this::pay);
                    case "refuse" -> move(turn, pending, null, ref -> ledger.book.release(ref, "不予通过"));
                    case "exit" -> exit(YearMonth.of(2025, 1).plusMonths(turn.first()));
                    case "undo" -> undo();
                    default -> recover(turn);
                }
            } catch (RuleRefused refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }

        private String claim(Turn turn, List<YearMonth> months) {
            String ref = "life-" + ++lines;
            ledger.reserve(ref, turn.item(), turn.unit(), months, 1);
            claims.put(ref, turn);
            pending.add(ref);
            return ref;
        }

        private void move(Turn turn, List<String> from, List<String> to, java.util.function.Consumer<String> act) {
            if (!from.isEmpty()) {
                String ref = from.get(turn.line() % from.size());
                act.accept(ref);
                from.remove(ref);
                if (to != null) {
                    to.add(ref);
                }
            }
        }

        private void pay(String ref) {
            paidAt.put(ref, ledger.freed.size());
            rows(ref).forEach(row -> payments.merge(row.slot() + row.month(), 1, Integer::sum));
        }

        private List<BenefitMonth> rows(String ref) {
            return ledger.held.stream().filter(row -> row.ref().equals(ref)).toList();
        }

        /** Months after the last one are cut from what is not paid; what is paid is for a recovery. */
        private void exit(YearMonth last) {
            cut.clear();
            for (String ref : Stream.concat(pending.stream(), approved.stream()).toList()) {
                List<YearMonth> gone = rows(ref).stream()
                        .map(BenefitMonth::month)
                        .filter(month -> month.isAfter(last))
                        .toList();
                if (!gone.isEmpty()) {
                    ledger.book.release(ref, gone, "退出");
                    cut.put(ref, gone);
                }
            }
        }

        /** What was cut is given back as lines of their own, where nobody else has taken it. */
        private void undo() {
            Map<String, List<YearMonth>> back = new HashMap<>(cut);
            cut.clear();
            back.forEach((ref, gone) -> {
                boolean stood = approved.contains(ref);
                try {
                    String next = claim(claims.get(ref), gone);
                    if (stood) {
                        ledger.book.use(next, TODAY);
                        pending.remove(next);
                        approved.add(next);
                    }
                } catch (RuleRefused taken) {
                    assertThat(taken.getMessage()).isNotBlank();
                }
            });
        }

        private void recover(Turn turn) {
            if (paid.isEmpty() || !turn.yes()) {
                return;
            }
            String ref = paid.get(turn.line() % paid.size());
            List<BenefitMonth> rows =
                    rows(ref).stream().filter(BenefitMonth::used).toList();
            if (!rows.isEmpty()) {
                ledger.book.free(ref, rows.stream().map(BenefitMonth::month).toList(), "ZH1", "追回", "bureau");
                rows.forEach(row -> decisions.merge(row.slot() + row.month(), 1, Integer::sum));
            }
        }

        void assertNothingPaidTwice() {
            payments.forEach((month, times) -> assertThat(times - decisions.getOrDefault(month, 0))
                    .as("payments of %s that stand", month)
                    .isBetween(0, 1));
            paidAt.forEach((ref, before) -> assertThat(ledger.freed.subList(before, ledger.freed.size()))
                    .as("freed of %s after it was paid", ref)
                    .filteredOn(row -> row.ref().equals(ref))
                    .allMatch(row -> row.decision() != null));
            paid.forEach(ref -> assertThat(rows(ref)).allMatch(BenefitMonth::used));
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
            Persons persons =
                    fake(Persons.class, (name, args) -> name.equals("birth") ? new PersonBirth(birth, Sex.MALE) : null);
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
            reserve(ref, item, "120101001", months, placement);
        }

        void reserve(String ref, String item, String unit, List<YearMonth> months, int placement) {
            book.reserve(new Reservation(
                    ref, "BT1", "JY1", "p", unit, item, months, placement, "4050", null, null, "months"));
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
