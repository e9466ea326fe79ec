package io.jiuyuan.recovery.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.recovery.domain.Instalment;
import io.jiuyuan.recovery.domain.InstalmentRepository;
import io.jiuyuan.recovery.domain.Recovery;
import io.jiuyuan.recovery.domain.RecoveryAct;
import io.jiuyuan.recovery.domain.RecoveryActRepository;
import io.jiuyuan.recovery.domain.RecoveryMonth;
import io.jiuyuan.recovery.domain.RecoveryMonthRepository;
import io.jiuyuan.recovery.domain.RecoveryRepository;
import io.jiuyuan.recovery.domain.Repayment;
import io.jiuyuan.recovery.domain.RepaymentRepository;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.subsidy.PaidLines;
import io.jiuyuan.subsidy.PaidLines.PaidLine;
import io.jiuyuan.subsidy.Periods;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is kept of recoveries, read and noted. */
@Component
public class RecoveryRecords {

    private final RecoveryRepository recoveries;
    private final RecoveryMonthRepository months;
    private final InstalmentRepository instalments;
    private final RepaymentRepository repayments;
    private final RecoveryActRepository acts;
    private final PaidLines paid;
    private final Policies policies;
    private final Clock clock;

    RecoveryRecords(
            RecoveryRepository recoveries,
            RecoveryMonthRepository months,
            InstalmentRepository instalments,
            RepaymentRepository repayments,
            RecoveryActRepository acts,
            PaidLines paid,
            Policies policies,
            Clock clock) {
        this.recoveries = recoveries;
        this.months = months;
        this.instalments = instalments;
        this.repayments = repayments;
        this.acts = acts;
        this.paid = paid;
        this.policies = policies;
        this.clock = clock;
    }

    public Recovery get(String number) {
        return recoveries.findById(number).orElseThrow(() -> new NotFound("没有这个追回编号。"));
    }

    List<Recovery> ofCase(String caseNumber) {
        return recoveries.findByCaseNumberOrderByRecoveryNumber(caseNumber);
    }

    PaidLine line(Recovery of) {
        return paid.find(of.ref()).orElseThrow(() -> new NotFound("该笔补贴没有拨付记录。"));
    }

    List<RecoveryMonth> months(Recovery of) {
        return months.findByRecoveryNumberOrderByBenefitMonth(of.number());
    }

    /** Without what was paid once. */
    List<YearMonth> benefitMonths(Recovery of) {
        return months(of).stream()
                .map(RecoveryMonth::month)
                .filter(Objects::nonNull)
                .toList();
    }

    /** In words; null for what was paid once. */
    String period(Recovery of) {
        if (of.surplus()) {
            return "银行重复支付";
        }
        List<YearMonth> asked = benefitMonths(of);
        return asked.isEmpty() ? null : Periods.words(asked);
    }

    List<Instalment> instalments(Recovery of) {
        return instalments.findByRecoveryNumberOrderByInstalmentNo(of.number());
    }

    List<Repayment> repayments(Recovery of) {
        return repayments.findByRecoveryNumberOrderByPaidOnAscRecordedAtAsc(of.number());
    }

    List<RecoveryAct> acts(Recovery of) {
        return acts.findByRecoveryNumberOrderByActNo(of.number());
    }

    /** @param officer null when the system acted */
    void note(Recovery of, String stepName, String opinion, Officer officer) {
        acts.save(new RecoveryAct(
                of,
                stepName,
                opinion,
                officer == null ? null : officer.username(),
                officer == null ? null : officer.name(),
                clock.instant()));
    }

    PolicyPack policy(Recovery of) {
        return policies.version(of.policyVersion());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
