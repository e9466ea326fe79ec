package io.jiuyuan.disbursement;

import io.jiuyuan.disbursement.domain.Fund;
import io.jiuyuan.disbursement.domain.FundChange;
import io.jiuyuan.disbursement.domain.FundChangeRepository;
import io.jiuyuan.disbursement.domain.FundRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultFundBudgets implements FundBudgets {

    private static final int MIN_REASON = 5;
    private static final int MAX_REASON = 500;
    private static final Money HIGHEST = new Money(100_000_000_000_000L);

    private final FundRepository funds;
    private final FundChangeRepository changes;
    private final DisbursementSettings settings;
    private final PaymentPosts posts;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultFundBudgets(
            FundRepository funds,
            FundChangeRepository changes,
            DisbursementSettings settings,
            PaymentPosts posts,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.funds = funds;
        this.changes = changes;
        this.settings = settings;
        this.posts = posts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<String, String> sources() {
        return new TreeMap<>(settings.sources());
    }

    @Override
    public void set(String source, int year, String unitCode, Money amount, String reason, String officer) {
        String why = reason == null ? "" : reason.strip();
        check(source, year, unitCode, amount, why);
        Officer by = posts.require(officer, unitCode, Role.BUREAU, Role.FINANCE);
        Fund fund = lock(source, year, unitCode);
        Money before = fund.budget();
        if (before.equals(amount)) {
            throw new InputRejected("amount", "与现有预算相同，无需调整。");
        }
        int number = fund.change(amount);
        changes.save(
                new FundChange(fund.getId(), number, before, amount, why, by.username(), by.name(), clock.instant()));
        audit.record(
                "fund-budget-set", "%s/%d/%s".formatted(unitCode, year, source), "%s -> %s".formatted(before, amount));
    }

    private void check(String source, int year, String unitCode, Money amount, String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!settings.sources().containsKey(source)) {
            problems.add(new FieldProblem("source", "请选择资金来源。"));
        }
        int thisYear = Year.now(clock).getValue();
        if (year < thisYear - 1 || year > thisYear + 1) {
            problems.add(new FieldProblem("year", "只能编制%d至%d年度的预算。".formatted(thisYear - 1, thisYear + 1)));
        }
        if (units.find(unitCode).map(Unit::tier).filter(Tier.DISTRICT::equals).isEmpty()) {
            problems.add(new FieldProblem("unitCode", "请选择区（县）。"));
        }
        if (amount == null || amount.compareTo(Money.ZERO) < 0 || amount.compareTo(HIGHEST) > 0) {
            problems.add(new FieldProblem("amount", "请填写预算金额（元），不得为负。"));
        }
        if (reason.length() < MIN_REASON || reason.length() > MAX_REASON) {
            problems.add(new FieldProblem("reason", "请写明依据或调整原因，%d至%d个字。".formatted(MIN_REASON, MAX_REASON)));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private Fund lock(String source, int year, String unitCode) {
        String id = funds.idOf(source, year, unitCode)
                .orElseGet(() -> begin(source, year, unitCode).getId());
        return funds.lock(List.of(id)).get(0);
    }

    private Fund begin(String source, int year, String unitCode) {
        try {
            return funds.saveAndFlush(new Fund(source, year, unitCode));
        } catch (DataIntegrityViolationException e) {
            throw new RuleRefused("changed-meanwhile", "另一位同事刚刚登记了该项预算，请刷新后再试。", e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> history(String source, int year, String unitCode) {
        return funds
                .findBySourceAndBudgetYearAndUnitCode(source, year, unitCode)
                .map(fund -> changes.findByFundIdOrderByChangeNo(fund.getId()))
                .orElse(List.of())
                .stream()
                .map(change -> new Change(
                        change.before(),
                        change.after(),
                        change.reason(),
                        change.officer(),
                        change.officerName(),
                        change.changedAt()))
                .toList();
    }
}
