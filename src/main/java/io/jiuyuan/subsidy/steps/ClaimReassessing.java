package io.jiuyuan.subsidy.steps;

import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.SubsidyAssessments;
import io.jiuyuan.subsidy.SubsidyAssessments.Assessment;
import io.jiuyuan.subsidy.SubsidyAssessments.Problem;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimPart;
import io.jiuyuan.subsidy.domain.ClaimPartRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges a claim's lines anew by what is known now: a rule that was kept at the submission may be broken at the approval. */
@Component
public class ClaimReassessing {

    private final ClaimRecords records;
    private final SubsidyAssessments assessments;
    private final Recognitions recognitions;
    private final ClaimAmounts amounts;
    private final ClaimPartRepository parts;
    private final Clock clock;

    ClaimReassessing(
            ClaimRecords records,
            SubsidyAssessments assessments,
            Recognitions recognitions,
            ClaimAmounts amounts,
            ClaimPartRepository parts,
            Clock clock) {
        this.records = records;
        this.assessments = assessments;
        this.recognitions = recognitions;
        this.amounts = amounts;
        this.parts = parts;
        this.clock = clock;
    }

    public Assessment assess(Claim of, ClaimLine line) {
        ClaimFacts stated = ClaimFacts.read(line.facts());
        List<ClaimPart> kept = standing(line);
        return assessments.assess(new SubsidyAssessments.Request(
                of.itemCode(),
                of.units().unitCode(),
                line.personId(),
                line.caseNumber(),
                categories(line),
                LocalDate.ofInstant(of.filing().submittedAt(), clock.getZone()),
                stated.eventOn(),
                kept.stream()
                        .map(ClaimPart::month)
                        .filter(month -> month != null)
                        .toList(),
                line.placement(),
                stated.facts(),
                line.ref()));
    }

    /** Why a line could not be approved now, for the screen. */
    public Optional<String> problems(Claim of, ClaimLine line) {
        Assessment now = assess(of, line);
        return now.eligible() ? Optional.empty() : Optional.of(words(now));
    }

    /** Takes over what the lines come to now. */
    void apply(Claim of) {
        for (ClaimLine line : records.lines(of)) {
            if (!line.counts()) {
                continue;
            }
            Assessment now = assess(of, line);
            if (now.eligible() && now.amount().total().fen() != line.amountFen()) {
                parts.deleteAll(standing(line));
                amounts.keep(line, now);
                line.reassess(amounts.of(now));
            }
        }
        of.amounts(records.lines(of));
    }

    /** @throws RuleRefused code {@code not-eligible} or {@code amount-changed} */
    void requireUnchanged(Claim of) {
        for (ClaimLine line : records.lines(of)) {
            if (!line.counts()) {
                continue;
            }
            Assessment now = assess(of, line);
            if (!now.eligible()) {
                throw new RuleRefused("not-eligible", "第" + line.lineNo() + "人不符合申领条件：" + words(now));
            }
            if (now.amount().total().fen() != line.amountFen()) {
                throw new RuleRefused(
                        "amount-changed",
                        "第" + line.lineNo() + "人的金额按现行标准应为"
                                + now.amount().total().format() + "，请退回重新核算。");
            }
        }
    }

    private List<ClaimPart> standing(ClaimLine line) {
        return records.parts(line).stream().filter(part -> part.cutBy() == null).toList();
    }

    private List<String> categories(ClaimLine line) {
        return line.caseNumber() == null
                ? List.of()
                : recognitions
                        .find(line.caseNumber())
                        .map(Recognitions.State::categories)
                        .orElse(List.of());
    }

    private static String words(Assessment now) {
        return now.problems().stream().map(Problem::message).collect(Collectors.joining("；"));
    }
}
