package io.jiuyuan.subsidy.steps;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.SubsidyCatalogue;
import io.jiuyuan.subsidy.VoidMonths;
import io.jiuyuan.subsidy.VoidMonths.Checked;
import io.jiuyuan.subsidy.VoidMonths.VoidMonth;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.domain.ClaimStep;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A month in which a unit paid the insurance is void for a flexible claim, and only that month (DOMAIN section 5). The registers
 * are asked again at the check and at the review, because what an employer paid is often known only weeks later.
 */
@Component
public class ClaimVoidMonths {

    private static final String CUT_BY = "void-month";

    private final ClaimRecords records;
    private final SubsidyCatalogue catalogue;
    private final VoidMonths voids;
    private final BenefitMonths ledger;
    private final Clock clock;

    ClaimVoidMonths(
            ClaimRecords records, SubsidyCatalogue catalogue, VoidMonths voids, BenefitMonths ledger, Clock clock) {
        this.records = records;
        this.catalogue = catalogue;
        this.voids = voids;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the officer should know of the months before deciding, one line each. */
    public List<String> findings(Claim of) {
        Set<String> found = new LinkedHashSet<>();
        for (ClaimLine line : lines(of)) {
            Checked checked = check(line);
            checked.months().forEach(month -> found.add(month.reason() + (month.certain() ? "。" : "；起始时间不明，请核实。")));
            if (!checked.unavailable().isEmpty()) {
                found.add(String.join("、", checked.unavailable()) + "暂时不能查询，请核对单位缴费情况。");
            }
        }
        return List.copyOf(found);
    }

    /** Takes the void months out of the claim; the others go on. */
    void cut(Claim of, Officer officer) {
        for (ClaimLine line : lines(of)) {
            List<VoidMonth> found = certain(line);
            Set<YearMonth> gone = found.stream().map(VoidMonth::month).collect(Collectors.toSet());
            List<ClaimPart> kept = new ArrayList<>(standing(line));
            List<ClaimPart> cut =
                    kept.stream().filter(part -> gone.contains(part.month())).toList();
            if (cut.isEmpty()) {
                continue;
            }
            kept.removeAll(cut);
            String reason = found.stream().map(VoidMonth::reason).distinct().collect(Collectors.joining("；"));
            cut.forEach(part -> part.cut(CUT_BY));
            ledger.release(line.ref(), cut.stream().map(ClaimPart::month).toList(), reason);
            if (kept.isEmpty()) {
                line.stop(CUT_BY, reason);
            } else {
                line.reassess(ClaimAmounts.of(line.amount(), kept));
            }
            records.record(of, ClaimStep.CHECK, officer, of.units().checkUnit(), What.of("months-cut", "核减月份", reason));
        }
    }

    /** @throws RuleRefused code {@code month-void} */
    void requireNone(Claim of) {
        for (ClaimLine line : lines(of)) {
            Set<YearMonth> claimed =
                    standing(line).stream().map(ClaimPart::month).collect(Collectors.toSet());
            certain(line).stream()
                    .filter(month -> claimed.contains(month.month()))
                    .findFirst()
                    .ifPresent(month -> {
                        throw new RuleRefused("month-void", month.reason() + "，请退回核实，由街道（乡镇）核减该月份。");
                    });
        }
    }

    private List<ClaimLine> lines(Claim of) {
        boolean asked = catalogue
                .item(of.units().unitCode(), of.itemCode(), LocalDate.now(clock))
                .item()
                .voidWhenInsured();
        return asked ? records.lines(of).stream().filter(ClaimLine::counts).toList() : List.of();
    }

    private List<VoidMonth> certain(ClaimLine line) {
        return check(line).months().stream().filter(VoidMonth::certain).toList();
    }

    private Checked check(ClaimLine line) {
        return voids.check(
                line.caseNumber(),
                line.personId(),
                standing(line).stream()
                        .map(ClaimPart::month)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<ClaimPart> standing(ClaimLine line) {
        return records.parts(line).stream().filter(part -> part.cutBy() == null).toList();
    }
}
