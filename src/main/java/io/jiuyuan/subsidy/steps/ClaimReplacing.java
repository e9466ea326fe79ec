package io.jiuyuan.subsidy.steps;

import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.SubsidyAssessments.Assessment;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.domain.ClaimPartRepository;
import io.jiuyuan.subsidy.domain.LineAmount;
import io.jiuyuan.subsidy.domain.LineState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was published is never changed: a line with another amount takes its place and is published anew. */
@Component
public class ClaimReplacing {

    private final ClaimLineRepository lines;
    private final ClaimPartRepository parts;
    private final ClaimReassessing reassessing;
    private final ClaimAmounts amounts;
    private final ClaimReserving reserving;
    private final BenefitMonths months;
    private final Clock clock;

    ClaimReplacing(
            ClaimLineRepository lines,
            ClaimPartRepository parts,
            ClaimReassessing reassessing,
            ClaimAmounts amounts,
            ClaimReserving reserving,
            BenefitMonths months,
            Clock clock) {
        this.lines = lines;
        this.parts = parts;
        this.reassessing = reassessing;
        this.amounts = amounts;
        this.reserving = reserving;
        this.months = months;
        this.clock = clock;
    }

    /** The line as it is computed now; nothing when the person is no longer eligible. */
    void anew(Claim of, ClaimLine line, String by, String reason) {
        Assessment now = reassessing.assess(of, line);
        if (!now.eligible()) {
            line.rejected(reason);
            months.release(line.ref(), "重新核算后不符合条件");
            return;
        }
        ClaimLine next = line.replacement(of, amounts.of(now), true);
        line.stop(by, "更正后重新公示：" + reason);
        lines.saveAndFlush(line);
        lines.save(next);
        amounts.keep(next, now);
        months.release(line.ref(), "改由明细" + next.ref() + "发放");
        takeMonths(of, next, partsOf(next));
    }

    /** A line of these months alone, in the place of the other one. */
    ClaimLine of(Claim of, ClaimLine line, List<ClaimPart> kept) {
        LineAmount amount = kept.get(0).month() == null ? line.amount() : ClaimAmounts.of(line.amount(), kept);
        ClaimLine next = line.replacement(of, amount, true);
        lines.save(next);
        List<ClaimPart> copies = kept.stream().map(part -> part.on(next)).toList();
        parts.saveAll(copies);
        months.release(line.ref(), "改由明细" + next.ref() + "发放");
        takeMonths(of, next, copies);
        return next;
    }

    /** A line of these months, which were cut and are given back. */
    ClaimLine back(Claim of, ClaimLine line, List<ClaimPart> cut) {
        LineAmount amount = cut.get(0).month() == null ? line.amount() : ClaimAmounts.of(line.amount(), cut);
        ClaimLine next = line.replacement(of, amount, !of.status().undecided());
        lines.save(next);
        List<ClaimPart> copies = cut.stream().map(part -> part.on(next)).toList();
        parts.saveAll(copies);
        takeMonths(of, next, copies);
        return next;
    }

    /** The months follow the line that is paid, so that a recovery finds them there. */
    private void takeMonths(Claim of, ClaimLine to, List<ClaimPart> kept) {
        List<YearMonth> moved =
                kept.stream().map(ClaimPart::month).filter(Objects::nonNull).toList();
        if (reserving.course(of)) {
            return;
        }
        reserving.reserve(of, to, moved, "months");
        if (to.state() != LineState.PENDING) {
            months.use(to.ref(), of.approvedOn() == null ? LocalDate.now(clock) : of.approvedOn());
        }
    }

    private List<ClaimPart> partsOf(ClaimLine line) {
        return parts.findByRefOrderByPartNo(line.ref());
    }
}
