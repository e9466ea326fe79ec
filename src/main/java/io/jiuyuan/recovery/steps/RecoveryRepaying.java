package io.jiuyuan.recovery.steps;

import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recovery.Recoveries.Receipt;
import io.jiuyuan.recovery.domain.Instalment;
import io.jiuyuan.recovery.domain.InstalmentRepository;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.domain.RecoveryRepository;
import io.jiuyuan.recovery.domain.RecoveryStatus;
import io.jiuyuan.recovery.domain.Repayment;
import io.jiuyuan.recovery.domain.RepaymentRepository;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.PaidLines;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money comes back, in one or in agreed parts; or the recovery is handed to legal proceedings. */
@Component
@Transactional
public class RecoveryRepaying {

    private static final int MAX_VOUCHER = 64;

    private final RecoveryRecords records;
    private final RecoveryRepository recoveries;
    private final RepaymentRepository repayments;
    private final InstalmentRepository instalments;
    private final RecoveryOfficers officers;
    private final Funds funds;
    private final BenefitMonths months;
    private final PaidLines paid;
    private final Clock clock;

    RecoveryRepaying(
            RecoveryRecords records,
            RecoveryRepository recoveries,
            RepaymentRepository repayments,
            InstalmentRepository instalments,
            RecoveryOfficers officers,
            Funds funds,
            BenefitMonths months,
            PaidLines paid,
            Clock clock) {
        this.records = records;
        this.recoveries = recoveries;
        this.repayments = repayments;
        this.instalments = instalments;
        this.officers = officers;
        this.funds = funds;
        this.months = months;
        this.paid = paid;
        this.clock = clock;
    }

    /** @return whether all of it is back */
    public boolean repay(String number, Receipt receipt, String username) {
        Recovery of = records.get(number);
        Officer officer = officers.requireBureau(username, of.districtCode());
        check(receipt, of);
        if (repayments.existsByRecoveryNumberAndVoucher(number, receipt.voucher())) {
            throw new RuleRefused("voucher-used", "voucher", "凭证号" + receipt.voucher() + "已登记，不能重复登记。");
        }
        of.repay(receipt.amount(), clock.instant());
        recoveries.saveAndFlush(of);
        repayments.saveAndFlush(new Repayment(
                number,
                receipt.paidOn(),
                receipt.amount(),
                receipt.voucher(),
                username,
                officer.name(),
                clock.instant()));
        funds.repaid(of.paymentKey(), receipt.amount());
        records.note(of, "登记退回", receipt.amount().format() + "，凭证号" + receipt.voucher(), officer);
        boolean all = of.status() == RecoveryStatus.REPAID;
        if (all && of.freesMonths()) {
            free(of, username);
        }
        return all;
    }

    private void check(Receipt receipt, Recovery of) {
        List<FieldProblem> problems = new ArrayList<>();
        if (receipt.amount() == null || receipt.amount().compareTo(Money.ZERO) <= 0) {
            problems.add(new FieldProblem("amount", "请填写退回金额（元，最多两位小数）。"));
        }
        LocalDate on = receipt.paidOn();
        LocalDate decided = LocalDate.ofInstant(of.decidedAt().orElse(of.proposedAt()), clock.getZone());
        if (on == null || on.isAfter(records.today()) || on.isBefore(decided)) {
            problems.add(new FieldProblem("paidOn", "退回日期应在决定追回之日（" + decided + "）至今天之间。"));
        }
        if (receipt.voucher() == null
                || receipt.voucher().isBlank()
                || receipt.voucher().length() > MAX_VOUCHER) {
            problems.add(new FieldProblem("voucher", "请填写收款凭证号（不超过" + MAX_VOUCHER + "个字符）。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }

    private void free(Recovery of, String username) {
        List<YearMonth> asked = records.benefitMonths(of);
        if (asked.isEmpty()) {
            paid.free(of.ref(), of.number(), "追回退清，按决定可重新申领", username);
            records.note(of, "恢复申领", "按追回决定，该项补贴可重新申领", null);
            return;
        }
        months.free(of.ref(), asked, of.number(), "追回退清，按决定恢复月数", username);
        records.note(of, "恢复月数", "按追回决定，退回的月份可重新申领", null);
    }

    /** Replaces the plan of what is still owed. */
    public void plan(String number, int parts, LocalDate first, String username) {
        Recovery of = records.get(number);
        Officer officer = officers.requireBureau(username, of.districtCode());
        if (!first.isAfter(records.today())) {
            throw new InputRejected("firstDue", "首期退回日期应在今天以后。");
        }
        List<Instalment> plan = Instalment.plan(number, of.left(), parts, first);
        of.postpone(plan.get(plan.size() - 1).dueOn());
        instalments.deleteAll(records.instalments(of));
        instalments.flush();
        instalments.saveAll(plan);
        records.note(of, "约定分期", parts + "期，自" + first + "起按月退回", officer);
    }

    public void refer(String number, String reason, String username) {
        Recovery of = records.get(number);
        Officer officer = officers.requireBureau(username, of.districtCode());
        of.refer(records.today(), clock.instant());
        records.note(of, "移送", reason, officer);
    }
}
