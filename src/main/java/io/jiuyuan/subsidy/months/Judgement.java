package io.jiuyuan.subsidy.months;

import io.jiuyuan.subsidy.Periods;
import io.jiuyuan.subsidy.months.domain.BenefitMonth;
import io.jiuyuan.subsidy.months.domain.BenefitTerm;
import io.jiuyuan.subsidy.months.domain.BenefitTerm.Terms;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Whether a person may have the months that are asked for, from what the ledger holds and what was frozen. */
final class Judgement {

    private final Wanted wanted;
    private final List<BenefitMonth> held;
    private final List<BenefitTerm> frozen;
    private final Retirement person;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param months that it is about */
    record Refusal(String code, SortedSet<YearMonth> months, String message) {}

    private Judgement(Wanted wanted, List<BenefitMonth> held, List<BenefitTerm> frozen, Retirement person) {
        this.wanted = wanted;
        this.held = held.stream().filter(row -> !row.ref().equals(wanted.ref())).toList();
        this.frozen = frozen.stream()
                .filter(term -> term.group().equals(wanted.groupCode()))
                .toList();
        this.person = person;
    }

    /**
     * @param held all months of the person, of whatever group
     * @param frozen all terms of the person
     * @param today for a term that is not frozen yet
     */
    static List<Refusal> of(
            Wanted wanted,
            List<BenefitMonth> held,
            List<BenefitTerm> frozen,
            Retirement person,
            LocalDate today,
            String policyVersion) {
        Judgement judgement = new Judgement(wanted, held, frozen, person);
        judgement.taken();
        judgement.excluded();
        if (!wanted.once()) {
            judgement.retired();
            if (judgement.placementAllowed()) {
                judgement.usedUp(today, policyVersion);
            }
        }
        return judgement.refusals;
    }

    private void taken() {
        Map<String, SortedSet<YearMonth>> byItem = new LinkedHashMap<>();
        for (BenefitMonth row : held) {
            boolean same = row.group().equals(wanted.groupCode()) || row.slot().equals(wanted.slot());
            if (same && wanted.once()) {
                refuse(
                        "month-taken",
                        new TreeSet<>(),
                        "本人已享受或者正在申领" + wanted.item().name() + "，只能享受一次");
            } else if (same && wanted.months().contains(row.month())) {
                byItem.computeIfAbsent(row.itemCode() + (row.used() ? "+" : "-"), k -> new TreeSet<>())
                        .add(row.month());
            }
        }
        byItem.forEach((key, months) -> refuse(
                "month-taken",
                months,
                Periods.words(months) + "已" + (key.endsWith("+") ? "享受" : "申领")
                        + wanted.nameOf(key.substring(0, key.length() - 1)) + "，同一月份不能重复享受"));
    }

    private void excluded() {
        Map<String, SortedSet<YearMonth>> byItem = new LinkedHashMap<>();
        for (BenefitMonth row : held) {
            boolean meets =
                    row.month() == null || wanted.once() || wanted.months().contains(row.month());
            if (meets && wanted.excludes(row.itemCode())) {
                SortedSet<YearMonth> months = byItem.computeIfAbsent(row.itemCode(), k -> new TreeSet<>());
                if (row.month() != null) {
                    months.add(row.month());
                }
            }
        }
        byItem.forEach((item, months) -> refuse(
                "excluded",
                months,
                (months.isEmpty() ? "" : Periods.words(months)) + "已享受或者正在申领" + wanted.nameOf(item) + "，不能同时享受"
                        + wanted.item().name()));
    }

    /** The month of retirement itself still counts. A woman's unknown track is asked for, not guessed. */
    private void retired() {
        YearMonth surely = YearMonth.from(person.latest());
        YearMonth perhaps = YearMonth.from(person.earliest());
        SortedSet<YearMonth> after = months(month -> month.isAfter(surely));
        if (!after.isEmpty()) {
            refuse("month-after-retirement", after, Periods.words(after) + "在法定退休年龄（" + person.latest() + "）之后，不予补贴");
        }
        SortedSet<YearMonth> open = months(month -> month.isAfter(perhaps) && !month.isAfter(surely));
        if (!open.isEmpty()) {
            refuse("track-unknown", open, unknownTrack(Periods.words(open)));
        }
    }

    private String unknownTrack(String subject) {
        return subject + "：本人退休年龄尚未核实（" + person.earliest() + "或" + person.latest() + "），请先核实";
    }

    private boolean placementAllowed() {
        int placement = wanted.placement();
        if (placement == 1) {
            return true;
        }
        if (placement > wanted.group().placements()) {
            return refuse(
                    "placement-limit",
                    new TreeSet<>(wanted.months()),
                    wanted.group().name() + "最多" + wanted.group().placements() + "次");
        }
        if (!wanted.group().againCategories().contains(wanted.category())) {
            return refuse(
                    "placement-category",
                    new TreeSet<>(wanted.months()),
                    "期满后，本人的人员类别不能再次享受" + wanted.group().name());
        }
        Optional<BenefitTerm> before = term(placement - 1);
        if (before.isEmpty() || !over(before.get())) {
            return refuse(
                    "placement-running",
                    new TreeSet<>(wanted.months()),
                    "前一次" + wanted.group().name() + "尚未期满");
        }
        return true;
    }

    /** A term is over when its months are used up, or when as many calendar months have gone by. */
    private boolean over(BenefitTerm term) {
        Integer limit = term.terms().limitMonths();
        if (limit == null) {
            return false;
        }
        boolean usedUp = count(row -> row.group().equals(term.group()) && row.term() == term.termNo()) >= limit;
        YearMonth next = term.firstMonth().plusMonths(limit);
        return usedUp || wanted.months().stream().noneMatch(month -> month.isBefore(next));
    }

    private void usedUp(LocalDate today, String policyVersion) {
        Optional<Terms> terms = term(wanted.placement())
                .map(BenefitTerm::terms)
                .or(() -> TermRule.judge(wanted.group(), person, today, policyVersion));
        if (terms.isEmpty()) {
            refuse("track-unknown", new TreeSet<>(wanted.months()), unknownTrack("补贴期限"));
            return;
        }
        atMost(
                terms.get().limitMonths(),
                wanted.group().name(),
                row -> row.group().equals(wanted.groupCode()) && row.term() == wanted.placement());
        atMost(
                wanted.maxMonths(),
                wanted.item().name(),
                row -> row.itemCode().equals(wanted.item().code()) && row.term() == wanted.placement());
    }

    private void atMost(Integer limit, String name, Predicate<BenefitMonth> counted) {
        if (limit == null) {
            return;
        }
        long used = count(row -> counted.test(row) && row.used());
        long reserved = count(row -> counted.test(row) && !row.used());
        long over = used + reserved + wanted.months().size() - limit;
        if (over > 0) {
            refuse(
                    "months-used-up",
                    new TreeSet<>(wanted.months()),
                    name + "最多" + limit + "个月，已享受" + used + "个月、申领中" + reserved + "个月，本次申领"
                            + wanted.months().size() + "个月，超出" + over + "个月");
        }
    }

    private Optional<BenefitTerm> term(int number) {
        return frozen.stream().filter(term -> term.termNo() == number).findFirst();
    }

    private long count(Predicate<BenefitMonth> counted) {
        return held.stream().filter(counted).count();
    }

    private SortedSet<YearMonth> months(Predicate<YearMonth> wantedOnes) {
        SortedSet<YearMonth> months = new TreeSet<>();
        wanted.months().stream().filter(wantedOnes).forEach(months::add);
        return months;
    }

    private boolean refuse(String code, SortedSet<YearMonth> months, String message) {
        refusals.add(new Refusal(code, months, message));
        return false;
    }
}
