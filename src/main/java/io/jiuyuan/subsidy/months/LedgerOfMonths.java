package io.jiuyuan.subsidy.months;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.Periods;
import io.jiuyuan.subsidy.months.Judgement.Refusal;
import io.jiuyuan.subsidy.months.domain.BenefitMonth;
import io.jiuyuan.subsidy.months.domain.BenefitMonth.Holder;
import io.jiuyuan.subsidy.months.domain.BenefitMonthRepository;
import io.jiuyuan.subsidy.months.domain.BenefitTerm;
import io.jiuyuan.subsidy.months.domain.BenefitTerm.Terms;
import io.jiuyuan.subsidy.months.domain.BenefitTermRepository;
import io.jiuyuan.subsidy.months.domain.FreedMonth;
import io.jiuyuan.subsidy.months.domain.FreedMonthRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change holds the person first, so that two claims are judged one after the other; the database's keys stand behind. */
@Service
class LedgerOfMonths implements BenefitMonths {

    private final BenefitMonthRepository held;
    private final FreedMonthRepository freed;
    private final BenefitTermRepository terms;
    private final MonthRules rules;
    private final Standings standings;
    private final Policies policies;
    private final Persons persons;
    private final Clock clock;

    LedgerOfMonths(
            BenefitMonthRepository held,
            FreedMonthRepository freed,
            BenefitTermRepository terms,
            MonthRules rules,
            Standings standings,
            Policies policies,
            Persons persons,
            Clock clock) {
        this.held = held;
        this.freed = freed;
        this.terms = terms;
        this.rules = rules;
        this.standings = standings;
        this.policies = policies;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing(String personId, String group, String unitCode, LocalDate day) {
        return standings(personId, unitCode, day).stream()
                .filter(standing -> standing.group().equals(group))
                .findFirst()
                .orElseThrow(() -> new NotFound("本地政策没有这一组补贴月数"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standings(String personId, String unitCode, LocalDate day) {
        return standings.of(personId, policies.at(unitCode, day), day);
    }

    @Override
    @Transactional
    public void reserve(Reservation wish) {
        persons.hold(List.of(wish.personId()));
        PolicyPack pack = policies.at(wish.unitCode(), LocalDate.now(clock));
        SubsidyItem item = pack.subsidies().item(wish.itemCode()).orElseThrow(() -> new NotFound("本地政策没有这个补贴项目"));
        if (item.cycle() == Cycle.COURSE) {
            throw new IllegalArgumentException(item.code() + " is paid by the course and has no months");
        }
        if ((item.cycle() == Cycle.MONTHLY) == wish.months().isEmpty()) {
            throw new IllegalArgumentException(item.code() + " wants months: " + wish.months());
        }
        Wanted wanted = MonthRules.wanted(
                pack.subsidies(),
                item,
                new HashSet<>(wish.months()),
                wish.placement(),
                wish.category(),
                wish.maxMonths(),
                wish.ref());
        List<Refusal> refusals = rules.judge(wanted, wish.personId(), pack);
        if (!refusals.isEmpty()) {
            throw new RuleRefused(
                    refusals.get(0).code(),
                    wish.field(),
                    refusals.stream().map(Refusal::message).collect(Collectors.joining("；")));
        }
        store(wish, wanted);
    }

    private void store(Reservation wish, Wanted wanted) {
        Instant now = clock.instant();
        Holder holder = new Holder(
                wish.personId(),
                wish.itemCode(),
                wish.ref(),
                wish.claimNumber(),
                wish.caseNumber(),
                wish.unitCode(),
                wish.placement(),
                wish.category(),
                wish.payer());
        Set<YearMonth> own = held.findByRefOrderByBenefitMonth(wish.ref()).stream()
                .map(BenefitMonth::month)
                .collect(Collectors.toSet());
        Stream<YearMonth> asked = wanted.once() ? Stream.of((YearMonth) null) : new TreeSet<>(wanted.months()).stream();
        List<BenefitMonth> rows = asked.filter(month -> !own.contains(month))
                .map(month -> new BenefitMonth(holder, wanted.groupCode(), wanted.slot(), month, now))
                .toList();
        try {
            held.saveAllAndFlush(rows);
        } catch (DataIntegrityViolationException taken) {
            throw new RuleRefused("month-taken", "这些月份刚刚被另一申领占用，请刷新后重试", taken);
        }
    }

    @Override
    @Transactional
    public void use(String ref, LocalDate approvedOn) {
        List<BenefitMonth> rows = held.findByRefOrderByBenefitMonth(ref);
        if (rows.isEmpty()) {
            return;
        }
        BenefitMonth first = rows.get(0);
        persons.hold(List.of(first.personId()));
        Instant now = clock.instant();
        rows.forEach(row -> row.use(now));
        held.saveAll(rows);
        if (first.month() != null && term(first).isEmpty()) {
            freeze(first, approvedOn);
        }
    }

    private Optional<BenefitTerm> term(BenefitMonth row) {
        return terms.findByPersonIdOrderByMonthGroupAscTermNoAsc(row.personId()).stream()
                .filter(term -> term.group().equals(row.group()) && term.termNo() == row.term())
                .findFirst();
    }

    private void freeze(BenefitMonth first, LocalDate approvedOn) {
        PolicyPack pack = policies.at(first.unitCode(), approvedOn);
        MonthGroup group = pack.subsidies().group(first.group()).orElseThrow();
        Retirement person = rules.retirement(first.personId());
        Terms judged = TermRule.judge(group, person, approvedOn, pack.version())
                .orElseThrow(() -> new RuleRefused(
                        "track-unknown",
                        "本人退休年龄尚未核实（" + person.earliest() + "或" + person.latest() + "），无法核定" + group.name()
                                + "的期限，请先核实"));
        terms.saveAndFlush(new BenefitTerm(
                first.personId(), group.code(), first.term(), first.month(), approvedOn, judged, first.ref()));
    }

    @Override
    @Transactional
    public void release(String ref, String reason) {
        remove(held.findByRefOrderByBenefitMonth(ref), reason, null, null);
    }

    @Override
    @Transactional
    public void release(String ref, Collection<YearMonth> months, String reason) {
        remove(
                held.findByRefOrderByBenefitMonth(ref).stream()
                        .filter(row -> months.contains(row.month()))
                        .toList(),
                reason,
                null,
                null);
    }

    @Override
    @Transactional
    public void free(String ref, Collection<YearMonth> months, String decision, String reason, String officer) {
        List<BenefitMonth> rows = held.findByRefOrderByBenefitMonth(ref).stream()
                .filter(row -> row.used() && (row.month() == null ? months.isEmpty() : months.contains(row.month())))
                .toList();
        if (rows.size() != Math.max(1, new HashSet<>(months).size())) {
            Set<YearMonth> missing = new TreeSet<>(months);
            rows.forEach(row -> missing.remove(row.month()));
            throw new RuleRefused(
                    "not-used", "months", months.isEmpty() ? "该笔补贴没有已享受的记录" : Periods.words(missing) + "不是该笔补贴已享受的月份");
        }
        remove(rows, reason, decision, officer);
    }

    /** The database is told at once: what is free may be reserved again in the same transaction. */
    private void remove(List<BenefitMonth> rows, String reason, String decision, String officer) {
        if (rows.isEmpty()) {
            return;
        }
        persons.hold(List.of(rows.get(0).personId()));
        Instant now = clock.instant();
        freed.saveAll(rows.stream()
                .map(row -> new FreedMonth(row, reason, decision, officer, now))
                .toList());
        held.deleteAll(rows);
        held.flush();
        if (decision == null) {
            thaw(rows.get(0));
        }
    }

    /** An approval that came to nothing was not the first one; what a decision freed had been paid and stays frozen. */
    private void thaw(BenefitMonth gone) {
        boolean stands = held.findByPersonIdOrderByBenefitMonth(gone.personId()).stream()
                        .anyMatch(row -> row.used() && row.group().equals(gone.group()) && row.term() == gone.term())
                || freed.existsByPersonIdAndMonthGroupAndTermNoAndDecisionNotNull(
                        gone.personId(), gone.group(), gone.term());
        if (!stands) {
            term(gone).ifPresent(terms::delete);
            terms.flush();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Month> of(String ref) {
        return inOrder(held.findByRefOrderByBenefitMonth(ref), freed.findByRefOrderByBenefitMonthAscFreedAtAsc(ref));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Month> ofPerson(String personId) {
        return inOrder(
                held.findByPersonIdOrderByBenefitMonth(personId),
                freed.findByPersonIdOrderByBenefitMonthAscFreedAtAsc(personId));
    }

    private static List<Month> inOrder(List<BenefitMonth> holding, List<FreedMonth> gone) {
        List<Month> all = new ArrayList<>();
        gone.forEach(row -> all.add(new Month(
                row.month(),
                row.group(),
                row.itemCode(),
                row.ref(),
                row.claimNumber(),
                row.caseNumber(),
                row.term(),
                "free",
                row.freedAt(),
                row.reason())));
        holding.forEach(row -> all.add(new Month(
                row.month(),
                row.group(),
                row.itemCode(),
                row.ref(),
                row.claimNumber(),
                row.caseNumber(),
                row.term(),
                row.used() ? "used" : "reserved",
                row.since(),
                null)));
        all.sort(Comparator.comparing(Month::month, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(all);
    }
}
