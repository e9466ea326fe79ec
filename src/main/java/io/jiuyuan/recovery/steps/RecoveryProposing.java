package io.jiuyuan.recovery.steps;

import io.jiuyuan.disbursement.LinePaidTwice;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.recovery.Recoveries.Paid;
import io.jiuyuan.recovery.Recoveries.PaidMonth;
import io.jiuyuan.recovery.Recoveries.Proposal;
import io.jiuyuan.recovery.Recoveries.Reason;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.domain.RecoveryFlow;
import io.jiuyuan.recovery.domain.RecoveryMonth;
import io.jiuyuan.recovery.domain.RecoveryMonthRepository;
import io.jiuyuan.recovery.domain.RecoveryRepository;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.PaidLines;
import io.jiuyuan.subsidy.PaidLines.PaidLine;
import io.jiuyuan.subsidy.PaidLines.Part;
import io.jiuyuan.subsidy.Periods;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first officer proposes that paid months are returned. */
@Component
@Transactional
public class RecoveryProposing {

    private static final String PAID_TWICE = "paid-twice";
    private static final String OVERPAID = "overpaid";
    private static final int MIN_REASON = 5;
    private static final int MAX_REASON = 1000;

    private final PaidLines paid;
    private final RecoveryRepository recoveries;
    private final RecoveryMonthRepository months;
    private final RecoveryRecords records;
    private final RecoveryNumbers numbers;
    private final RecoveryOfficers officers;
    private final RecoveryFlow flow;
    private final Policies policies;
    private final Persons persons;
    private final AuditTrail audit;
    private final Clock clock;

    RecoveryProposing(
            PaidLines paid,
            RecoveryRepository recoveries,
            RecoveryMonthRepository months,
            RecoveryRecords records,
            RecoveryNumbers numbers,
            RecoveryOfficers officers,
            RecoveryFlow flow,
            Policies policies,
            Persons persons,
            AuditTrail audit,
            Clock clock) {
        this.paid = paid;
        this.recoveries = recoveries;
        this.months = months;
        this.records = records;
        this.numbers = numbers;
        this.officers = officers;
        this.flow = flow;
        this.policies = policies;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    public String propose(Proposal proposal, String username) {
        PaidLine line = paid.find(Objects.requireNonNullElse(proposal.ref(), ""))
                .orElseThrow(() -> new InputRejected("ref", "没有这笔已拨付的补贴。"));
        Officer officer = officers.requireBureau(username, line.districtCode());
        PolicyPack pack = policies.at(line.districtCode(), LocalDate.now(clock));
        Recovery.Ground ground = ground(proposal, pack);
        List<Part> asked = asked(proposal, line);
        requireFree(line, asked);
        String number = numbers.next(line.districtCode());
        Money due = asked.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        Recovery of = recoveries.save(
                new Recovery(number, held(line), ground, due, pack.version(), username, clock.instant()));
        try {
            months.saveAllAndFlush(asked.stream()
                    .map(part -> new RecoveryMonth(number, line.ref(), part.month(), part.amount()))
                    .toList());
        } catch (DataIntegrityViolationException taken) {
            throw new RuleRefused("already-asked", "这些月份刚刚被他人提出追回，请刷新后重试。", taken);
        }
        records.note(of, "提出追回", ground.name() + "：" + ground.reason(), officer);
        audit.record("recovery-proposed", number, "申领编号" + line.claimNumber());
        flow.start(number);
        return number;
    }

    /**
     * Two officers have confirmed that the bank paid a line once too often: the surplus is asked back, and its months stay as they
     * are. Whoever confirmed it does not decide on the recovery.
     */
    @EventListener
    public void on(LinePaidTwice twice) {
        if (recoveries.existsBySurplusKey(twice.key())) {
            return;
        }
        Optional<PaidLine> found = paid.find(twice.ref());
        if (found.isEmpty()) {
            // Not a claim's: what pays it hears of it itself.
            return;
        }
        PaidLine line = found.get();
        PolicyPack pack = policies.at(line.districtCode(), LocalDate.now(clock));
        Choice choice = pack.choice(PolicyList.RECOVERY_REASONS, PAID_TWICE)
                .or(() -> pack.choice(PolicyList.RECOVERY_REASONS, OVERPAID))
                .orElseThrow(() -> new RuleRefused("no-recovery-reason", "本地政策没有规定重复支付的追回事由，请先补充政策数据。"));
        String fact = "银行于" + twice.on() + "对该笔补贴重复支付" + twice.amount().format() + "（支付批次" + twice.batchNumber() + "）。"
                + Objects.requireNonNullElse(twice.opinion(), "");
        Recovery.Ground ground = new Recovery.Ground(
                choice.code(),
                choice.name(),
                fact.substring(0, Math.min(fact.length(), MAX_REASON)),
                choice.source().citation(),
                false);
        String number = numbers.next(line.districtCode());
        Recovery of = recoveries.save(new Recovery(
                        number, held(line), ground, twice.amount(), pack.version(), twice.decidedBy(), clock.instant())
                .ofSurplus(twice.key()));
        // Under the surplus payment's own key: the months of the line may still be asked back by another order.
        months.saveAndFlush(new RecoveryMonth(number, twice.key(), null, twice.amount()));
        records.note(of, "提出追回", ground.name() + "：" + ground.reason(), officers.require(twice.decidedBy()));
        audit.record("recovery-proposed", number, "重复支付，申领编号" + line.claimNumber());
        flow.start(number);
    }

    private static Recovery.Line held(PaidLine line) {
        return new Recovery.Line(
                line.ref(),
                line.claimNumber(),
                line.caseNumber(),
                line.personId(),
                line.districtCode(),
                line.itemCode());
    }

    private static Recovery.Ground ground(Proposal proposal, PolicyPack pack) {
        List<FieldProblem> problems = new ArrayList<>();
        Choice choice = pack.choice(PolicyList.RECOVERY_REASONS, Objects.requireNonNullElse(proposal.reasonCode(), ""))
                .filter(each -> !each.code().equals(PAID_TWICE))
                .orElse(null);
        if (choice == null) {
            problems.add(new FieldProblem("reasonCode", "请选择追回事由。"));
        }
        String reason = Objects.requireNonNullElse(proposal.reason(), "").strip();
        if (reason.length() < MIN_REASON || reason.length() > MAX_REASON) {
            problems.add(new FieldProblem("reason", "请写明事实和证据（" + MIN_REASON + "至" + MAX_REASON + "个字）。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return new Recovery.Ground(
                choice.code(), choice.name(), reason, choice.source().citation(), choice.is("fraud"));
    }

    private static List<Part> asked(Proposal proposal, PaidLine line) {
        Set<YearMonth> wanted = proposal.months() == null ? Set.of() : new HashSet<>(proposal.months());
        boolean monthly = line.parts().stream().anyMatch(part -> part.month() != null);
        if (!monthly) {
            if (!wanted.isEmpty()) {
                throw new InputRejected("months", line.itemName() + "不按月发放，不选月份。");
            }
            return line.parts();
        }
        if (wanted.isEmpty()) {
            throw new InputRejected("months", "请选择要追回的月份。");
        }
        List<Part> asked = line.parts().stream()
                .filter(part -> wanted.contains(part.month()))
                .toList();
        if (asked.size() < wanted.size()) {
            Set<YearMonth> strange = new TreeSet<>(wanted);
            asked.forEach(part -> strange.remove(part.month()));
            throw new InputRejected("months", Periods.words(strange) + "不是该笔补贴的所属月份。");
        }
        return asked;
    }

    private void requireFree(PaidLine line, List<Part> asked) {
        Set<YearMonth> taken = taken(line.ref());
        List<Part> again =
                asked.stream().filter(part -> taken.contains(part.month())).toList();
        if (!again.isEmpty()) {
            Set<YearMonth> which =
                    again.stream().map(Part::month).filter(Objects::nonNull).collect(Collectors.toSet());
            throw new RuleRefused(
                    "already-asked", "months", (which.isEmpty() ? "该笔补贴" : Periods.words(which)) + "已提出追回，不能重复追回。");
        }
    }

    /** With null for what was paid once. */
    private Set<YearMonth> taken(String ref) {
        return months.findByRefOrderByBenefitMonth(ref).stream()
                .map(RecoveryMonth::month)
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public List<Paid> paid(String claimNumber, String username) {
        return paid.ofClaim(claimNumber).stream()
                .map(line -> {
                    officers.requireBureau(username, line.districtCode());
                    Set<YearMonth> taken = taken(line.ref());
                    return new Paid(
                            line.ref(),
                            line.itemName(),
                            line.personId() == null
                                    ? line.payeeName()
                                    : persons.summary(line.personId()).name(),
                            line.paidOn(),
                            line.amount(),
                            line.parts().stream()
                                    .map(part ->
                                            new PaidMonth(part.month(), part.amount(), taken.contains(part.month())))
                                    .toList());
                })
                .toList();
    }

    public boolean mayPropose() {
        return officers.current().has(Role.BUREAU);
    }

    @Transactional(readOnly = true)
    public List<Reason> reasons(String username) {
        return officers.require(username).posts().stream()
                .findFirst()
                .map(post -> policies.at(post.unitCode(), LocalDate.now(clock)).choices(PolicyList.RECOVERY_REASONS))
                .orElse(List.of())
                .stream()
                .filter(choice -> !choice.code().equals(PAID_TWICE))
                .map(choice -> new Reason(choice.code(), choice.name(), choice.is("fraud")))
                .toList();
    }
}
