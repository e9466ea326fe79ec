package io.jiuyuan.disbursement;

import io.jiuyuan.disbursement.domain.Fund;
import io.jiuyuan.disbursement.domain.FundCommitment;
import io.jiuyuan.disbursement.domain.FundCommitment.State;
import io.jiuyuan.disbursement.domain.FundCommitmentRepository;
import io.jiuyuan.disbursement.domain.FundRepository;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever changes what is bound locks the budget's row first, so that what is left is never counted twice. */
@Service
@Transactional
class DefaultFunds implements Funds {

    private static final int CHUNK = 500;

    private final FundRepository funds;
    private final FundCommitmentRepository commitments;
    private final DisbursementSettings settings;
    private final Units units;
    private final Clock clock;

    DefaultFunds(
            FundRepository funds,
            FundCommitmentRepository commitments,
            DisbursementSettings settings,
            Units units,
            Clock clock) {
        this.funds = funds;
        this.commitments = commitments;
        this.settings = settings;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void commit(Collection<Commitment> asked) {
        Map<Key, List<Commitment>> byBudget =
                asked.stream().collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
        Map<Key, String> ids = new LinkedHashMap<>();
        byBudget.forEach((key, wanted) -> ids.put(key, fundOf(key, wanted)));
        Map<String, Fund> locked = locked(ids.values());
        byBudget.forEach((key, wanted) -> commit(key, locked.get(ids.get(key)), wanted));
    }

    private String fundOf(Key key, List<Commitment> wanted) {
        return funds.idOf(key.source(), key.year(), key.unitCode())
                .orElseThrow(() -> overBudget(key, new Fund(key.source(), key.year(), key.unitCode()), sum(wanted)));
    }

    private void commit(Key key, Fund fund, List<Commitment> wanted) {
        Map<String, Commitment> byRef = new LinkedHashMap<>();
        wanted.forEach(each -> byRef.putIfAbsent(each.ref(), each));
        Map<String, FundCommitment> known = known(byRef.keySet());
        byRef.keySet().removeIf(ref -> known.containsKey(ref) && known.get(ref).state() != State.RELEASED);
        Money sum = sum(byRef.values());
        if (sum.compareTo(fund.left()) > 0) {
            throw overBudget(key, fund, sum);
        }
        fund.commit(sum);
        Instant now = clock.instant();
        List<FundCommitment> rows = new ArrayList<>();
        byRef.forEach((ref, each) -> {
            FundCommitment row = known.get(ref);
            if (row == null) {
                rows.add(new FundCommitment(ref, fund.getId(), each.amount(), now));
            } else {
                row.commit(fund.getId(), each.amount(), now);
            }
        });
        commitments.saveAll(rows);
    }

    @Override
    public void release(Collection<String> refs) {
        Instant now = clock.instant();
        inLockedFunds(refs, (fund, row) -> {
            if (row.state() == State.COMMITTED) {
                fund.release(row.amount());
                row.release(now);
            }
        });
    }

    @Override
    public void paid(Collection<String> refs) {
        Instant now = clock.instant();
        inLockedFunds(refs, (fund, row) -> {
            if (row.state() != State.PAID) {
                boolean committed = row.state() == State.COMMITTED;
                fund.pay(committed ? row.amount() : Money.ZERO, committed ? Money.ZERO : row.amount());
                row.pay(now);
            }
        });
    }

    @Override
    public void returned(Collection<String> refs) {
        Instant now = clock.instant();
        inLockedFunds(refs, (fund, row) -> {
            if (row.state() == State.PAID && row.repaid().equals(Money.ZERO)) {
                fund.unpay(row.amount());
                row.unpay(now);
            }
        });
    }

    @Override
    public void overpaid(String key, String ref, Money amount) {
        Instant now = clock.instant();
        inLockedFunds(List.of(ref), (fund, row) -> {
            if (!commitments.existsById(key)) {
                fund.pay(Money.ZERO, amount);
                FundCommitment surplus = new FundCommitment(key, fund.getId(), amount, now);
                surplus.pay(now);
                commitments.save(surplus);
            }
        });
    }

    @Override
    public void repaid(String ref, Money amount) {
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw new IllegalArgumentException("What came back is more than nothing");
        }
        boolean[] found = {false};
        inLockedFunds(List.of(ref), (fund, row) -> {
            found[0] = true;
            if (!row.repay(amount, clock.instant())) {
                throw new RuleRefused(
                        "repaid-too-much",
                        "退回金额%s超过该笔已支付而未退回的金额%s。"
                                .formatted(
                                        amount.format(),
                                        row.state() == State.PAID
                                                ? row.amount()
                                                        .minus(row.repaid())
                                                        .format()
                                                : Money.ZERO.format()));
            }
            fund.repay(amount);
        });
        if (!found[0]) {
            throw new RuleRefused("repaid-too-much", "该笔资金没有支付记录，不能登记退回。");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standing(String unitCode, int year) {
        return funds.findByUnitCodeAndBudgetYearOrderBySource(unitCode, year).stream()
                .map(fund -> new Standing(
                        fund.source(),
                        name(fund.source()),
                        fund.budgetYear(),
                        fund.unitCode(),
                        fund.budget(),
                        fund.committed(),
                        fund.paid(),
                        fund.repaid(),
                        fund.left()))
                .toList();
    }

    private interface Change {
        void apply(Fund fund, FundCommitment row);
    }

    /** Reads the rows only once their budgets are locked. */
    private void inLockedFunds(Collection<String> refs, Change change) {
        for (List<String> part : parts(new LinkedHashSet<>(refs))) {
            Map<String, Fund> locked = locked(commitments.fundsOf(part));
            known(part).values().forEach(row -> change.apply(locked.get(row.fundId()), row));
        }
    }

    private Map<String, Fund> locked(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : funds.lock(ids).stream().collect(Collectors.toMap(Fund::getId, Function.identity()));
    }

    private Map<String, FundCommitment> known(Collection<String> refs) {
        Map<String, FundCommitment> known = new LinkedHashMap<>();
        for (List<String> part : parts(refs)) {
            commitments.findAllById(part).forEach(row -> known.put(row.getId(), row));
        }
        return known;
    }

    private static List<List<String>> parts(Collection<String> refs) {
        List<String> all = List.copyOf(refs);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            parts.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return parts;
    }

    private static Money sum(Collection<Commitment> wanted) {
        return wanted.stream().map(Commitment::amount).reduce(Money.ZERO, Money::plus);
    }

    private RuleRefused overBudget(Key key, Fund fund, Money asked) {
        return new RuleRefused(
                "over-budget",
                "%s%d年度“%s”预算不足：预算%s，已承诺%s，已支付%s（已退回%s），可用%s；本次需要%s，缺口%s。"
                        .formatted(
                                units.find(key.unitCode())
                                        .map(unit -> unit.name())
                                        .orElse(key.unitCode()),
                                key.year(),
                                name(key.source()),
                                fund.budget().format(),
                                fund.committed().format(),
                                fund.paid().format(),
                                fund.repaid().format(),
                                fund.left().format(),
                                asked.format(),
                                asked.minus(fund.left()).format()));
    }

    private String name(String source) {
        return settings.sources().getOrDefault(source, source);
    }

    private record Key(String source, int year, String unitCode) {

        static Key of(Commitment each) {
            return new Key(each.source(), each.year(), each.unitCode());
        }
    }
}
