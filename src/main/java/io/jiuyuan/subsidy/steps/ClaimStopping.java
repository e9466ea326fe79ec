package io.jiuyuan.subsidy.steps;

import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.exit.CaseExited;
import io.jiuyuan.exit.ExitRevoked;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimFlow;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.domain.ClaimPartRepository;
import io.jiuyuan.subsidy.domain.ClaimStatus;
import io.jiuyuan.subsidy.domain.ClaimStep;
import io.jiuyuan.subsidy.domain.LineState;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What an exit takes away and its revocation gives back: months after the last month as a recognized person are cut; what was
 * obtained by fraud is stopped whole, and so is what would be paid to a person who has died. What has been sent to the bank is
 * for a recovery.
 */
@Component
class ClaimStopping {

    private static final Set<String> FRAUD = Set.of("fraud", "false-information");
    private static final String DEATH = "death";

    private final ClaimRecords records;
    private final ClaimLineRepository lines;
    private final ClaimPartRepository parts;
    private final ClaimReplacing replacing;
    private final ClaimPaying paying;
    private final ClaimFlow flow;
    private final BenefitMonths months;
    private final Funds funds;

    ClaimStopping(
            ClaimRecords records,
            ClaimLineRepository lines,
            ClaimPartRepository parts,
            ClaimReplacing replacing,
            ClaimPaying paying,
            ClaimFlow flow,
            BenefitMonths months,
            Funds funds) {
        this.records = records;
        this.lines = lines;
        this.parts = parts;
        this.replacing = replacing;
        this.paying = paying;
        this.flow = flow;
        this.months = months;
        this.funds = funds;
    }

    @EventListener
    void on(CaseExited exited) {
        for (ClaimLine line : lines.findByCaseNumberOrderByRef(exited.caseNumber())) {
            if (!line.state().settled() && !line.state().beyondStopping()) {
                Claim of = records.lock(line.claimNumber());
                boolean whole = FRAUD.contains(exited.fact()) || DEATH.equals(exited.fact()) && of.byPerson();
                stop(of, line, exited, whole);
            }
        }
    }

    private void stop(Claim of, ClaimLine line, CaseExited exited, boolean whole) {
        YearMonth last = YearMonth.from(exited.on());
        List<ClaimPart> standing = records.parts(line).stream()
                .filter(part -> part.cutBy() == null)
                .toList();
        List<ClaimPart> cut = standing.stream()
                .filter(part -> whole || part.month() != null && part.month().isAfter(last))
                .toList();
        if (cut.isEmpty()) {
            return;
        }
        cut.forEach(part -> part.cut(exited.exitNumber()));
        List<ClaimPart> kept =
                standing.stream().filter(part -> part.cutBy() == null).toList();
        String reason = "本人已于" + exited.on() + "退出";
        release(line, cut, reason);
        boolean published = line.state() != LineState.PENDING && line.state() != LineState.READY;
        if (published) {
            funds.release(List.of(line.ref()));
        }
        String done;
        if (kept.isEmpty()) {
            line.stop(exited.exitNumber(), reason);
            done = "停止发放";
        } else if (published) {
            replacing.of(of, line, kept);
            line.stop(exited.exitNumber(), reason + "，余下月份重新公示");
            done = "核减后重新公示";
        } else {
            line.reassess(ClaimAmounts.of(line.amount(), kept));
            done = "核减";
        }
        records.record(of, ClaimStep.STOP, null, null, What.of("stopped", done, "明细" + line.ref() + "：" + reason));
        changed(of);
    }

    private void release(ClaimLine line, List<ClaimPart> cut, String reason) {
        List<YearMonth> freed = cut.stream()
                .map(ClaimPart::month)
                .filter(month -> month != null)
                .toList();
        if (!freed.isEmpty()) {
            months.release(line.ref(), freed, reason);
        }
    }

    @EventListener
    void on(ExitRevoked revoked) {
        Map<String, List<ClaimPart>> byRef = parts.findByCutByOrderByRefAscPartNoAsc(revoked.exitNumber()).stream()
                .collect(Collectors.groupingBy(ClaimPart::ref, LinkedHashMap::new, Collectors.toList()));
        byRef.forEach((ref, cut) -> restore(lines.findById(ref).orElseThrow(), cut));
    }

    /** What was cut becomes a line of its own: the rest may have been published or paid meanwhile. */
    private void restore(ClaimLine line, List<ClaimPart> cut) {
        Claim of = records.lock(line.claimNumber());
        boolean stands = of.status().undecided() || of.approvedOn() != null && of.status() != ClaimStatus.WITHDRAWN;
        if (!stands) {
            return;
        }
        boolean ended = of.endedAt() != null;
        ClaimLine next = replacing.back(of, line, cut);
        cut.forEach(part -> part.cut(next.ref()));
        records.record(of, ClaimStep.STOP, null, null, What.of("restored", "恢复发放", "退出已撤销，明细" + next.ref()));
        changed(of);
        if (ended) {
            flow.restored(of.claimNumber());
        }
    }

    private void changed(Claim of) {
        lines.flush();
        if (of.status().undecided()) {
            of.amounts(records.lines(of));
        } else {
            paying.follow(of);
        }
    }
}
