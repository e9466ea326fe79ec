package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.domain.LineState;
import io.jiuyuan.subsidy.steps.ClaimVoidMonths.Answers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核实 and 复核: by two officers, of two tiers where the policy says so. */
@Component
public class ClaimReviewing {

    private final ClaimRecords records;
    private final ClaimReassessing reassessing;
    private final ClaimSeparation separation;
    private final ClaimHolds holds;
    private final ClaimVoidMonths voids;
    private final BenefitMonths months;
    private final Clock clock;

    ClaimReviewing(
            ClaimRecords records,
            ClaimReassessing reassessing,
            ClaimSeparation separation,
            ClaimHolds holds,
            ClaimVoidMonths voids,
            BenefitMonths months,
            Clock clock) {
        this.records = records;
        this.reassessing = reassessing;
        this.separation = separation;
        this.holds = holds;
        this.voids = voids;
        this.months = months;
        this.clock = clock;
    }

    /**
     * What was stated is true; void months are taken out, and the amount is computed anew from the rest.
     *
     * @param answers of the registers, asked before
     * @param without how it was verified although a register gave no answer, null when all did
     * @throws RuleRefused code {@code same-officer} or {@code register-unavailable}
     */
    public void passCheck(String claimNumber, Officer officer, String findings, Answers answers, String without) {
        Claim of = records.lock(claimNumber);
        separation.require(of, ClaimStep.CHECK, officer);
        of.passCheck();
        String verified = voids.requireAnswered(of, answers, without);
        voids.cut(of, officer, answers);
        reassessing.apply(of);
        records.record(
                of,
                ClaimStep.CHECK,
                officer,
                of.units().checkUnit(),
                What.of(
                        verified == null ? "pass" : ClaimVoidMonths.PASSED_WITHOUT,
                        "核实属实",
                        joined(findings, verified)));
    }

    public void sendBack(String claimNumber, Officer officer, String opinion) {
        Claim of = records.lock(claimNumber);
        separation.require(of, ClaimStep.REVIEW, officer);
        of.sendBack();
        records.record(of, ClaimStep.REVIEW, officer, of.units().reviewUnit(), What.of("send-back", "退回核实", opinion));
    }

    /**
     * Approves every line that still counts: its months are used, and it waits for a notice.
     *
     * @param answers of the registers, asked before
     * @param without how it was verified although a register gave no answer, null when all did
     * @throws RuleRefused code {@code same-officer}, {@code held}, {@code nothing-to-pay}, {@code month-void}, {@code
     *     register-unavailable} or {@code amount-changed}
     */
    public void approve(String claimNumber, Officer officer, String opinion, Answers answers, String without) {
        Claim of = records.lock(claimNumber);
        separation.require(of, ClaimStep.REVIEW, officer);
        List<ClaimLine> lines =
                records.lines(of).stream().filter(ClaimLine::counts).toList();
        if (lines.isEmpty()) {
            throw new RuleRefused("nothing-to-pay", "本申请已没有可发放的人员或月份，请作不予通过处理。");
        }
        Map<String, String> held = holds.ofPeople(lines);
        if (!held.isEmpty()) {
            throw new RuleRefused("held", held.values().iterator().next() + "办结后再复核。");
        }
        voids.requireNone(of, answers);
        String verified = voids.verifiedAtCheck(of) ? null : voids.requireAnswered(of, answers, without);
        reassessing.requireUnchanged(of);
        LocalDate today = LocalDate.now(clock);
        of.approve(today);
        for (ClaimLine line : lines) {
            line.approve();
            months.use(line.ref(), today);
        }
        of.follow(records.lines(of), clock.instant());
        records.record(
                of,
                ClaimStep.REVIEW,
                officer,
                of.units().reviewUnit(),
                What.of("approve", "审核通过，" + new Money(of.amountFen()).format(), joined(opinion, verified)));
    }

    private static String joined(String opinion, String verified) {
        if (verified == null) {
            return opinion;
        }
        return opinion == null ? verified : opinion + "　" + verified;
    }

    /** Its lines end without money, and their months are free; what was asked for stays on file. */
    void end(Claim of, String reason) {
        for (ClaimLine line : records.lines(of)) {
            if (line.state() != LineState.VOID) {
                line.stop(null, reason);
                months.release(line.ref(), reason);
            }
        }
    }
}
