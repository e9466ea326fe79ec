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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A month in which a unit paid the insurance is void for a flexible claim, and only that month (DOMAIN section 5). The registers
 * are asked again at the check and at the review, because what an employer paid is often known only weeks later. They are asked
 * before the step's transaction; one that gives no answer stops the step, or an officer says why it may go on without.
 */
@Component
public class ClaimVoidMonths {

    private static final String CUT_BY = "void-month";

    private final ClaimRecords records;
    private final SubsidyCatalogue catalogue;
    private final VoidMonths voids;
    private final BenefitMonths ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    ClaimVoidMonths(
            ClaimRecords records,
            SubsidyCatalogue catalogue,
            VoidMonths voids,
            BenefitMonths ledger,
            TransactionOperations transactions,
            Clock clock) {
        this.records = records;
        this.catalogue = catalogue;
        this.voids = voids;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the registers said of each line, by its ref. */
    public record Answers(Map<String, Checked> lines) {

        /** Nothing had to be asked. */
        public static final Answers NONE = new Answers(Map.of());

        /** Names of the registers that gave no answer. */
        public List<String> unavailable() {
            return lines.values().stream()
                    .flatMap(checked -> checked.unavailable().stream())
                    .distinct()
                    .toList();
        }

        Checked of(ClaimLine line) {
            return lines.getOrDefault(line.ref(), new Checked(List.of(), List.of()));
        }
    }

    /** Asks the registers; called without a transaction. */
    public Answers ask(String claimNumber) {
        List<Question> questions = transactions.execute(status -> questions(records.get(claimNumber)));
        Map<String, Checked> answers = new LinkedHashMap<>();
        questions.forEach(
                asked -> answers.put(asked.ref(), voids.check(asked.caseNumber(), asked.personId(), asked.months())));
        return new Answers(answers);
    }

    private record Question(String ref, String caseNumber, String personId, List<YearMonth> months) {}

    private List<Question> questions(Claim of) {
        return lines(of).stream()
                .map(line -> new Question(
                        line.ref(),
                        line.caseNumber(),
                        line.personId(),
                        standing(line).stream()
                                .map(ClaimPart::month)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /** What the officer should know of the months before deciding, one line each. */
    public List<String> findings(Claim of, Answers answers) {
        Set<String> found = new LinkedHashSet<>();
        for (ClaimLine line : lines(of)) {
            Checked checked = answers.of(line);
            checked.months().forEach(month -> found.add(month.reason() + (month.certain() ? "。" : "；起始时间不明，请核实。")));
            if (!checked.unavailable().isEmpty()) {
                found.add(String.join("、", checked.unavailable()) + "暂时不能查询，"
                        + (mayGoOn(of) ? "请稍后重试；急需办理的，说明如何核实了单位缴费情况。" : "请稍后重试。"));
            }
        }
        return List.copyOf(found);
    }

    /** Whether the city lets an officer go on, with a reason, while a register is down. */
    public boolean mayGoOn(Claim of) {
        return records.policy(of).recognition().proceedWithoutRegister();
    }

    /**
     * @param without why the officer goes on without an answer, null or blank when nothing is said
     * @return for the record: which registers gave no answer and how it was verified instead; null when all did
     * @throws RuleRefused code {@code register-unavailable}
     */
    String requireAnswered(Claim of, Answers answers, String without) {
        List<String> missing = answers.unavailable();
        if (missing.isEmpty()) {
            return null;
        }
        String names = String.join("、", missing);
        if (!mayGoOn(of)) {
            throw new RuleRefused("register-unavailable", names + "暂时不能查询，请稍后重试。");
        }
        if (without == null || without.isBlank()) {
            throw new RuleRefused("register-unavailable", WITHOUT, names + "暂时不能查询，请稍后重试；急需办理的，逐件说明如何核实了单位缴费情况。");
        }
        return names + "暂时不能查询，" + without.strip();
    }

    /** Whether the check went on without a register and says how it was verified: the review does not ask again. */
    public boolean verifiedAtCheck(Claim of) {
        return records.decisions(of).stream()
                .filter(done ->
                        done.step() == ClaimStep.CHECK && !done.outcome().equals(MONTHS_CUT))
                .reduce((one, later) -> later)
                .filter(done -> done.outcome().equals(PASSED_WITHOUT))
                .isPresent();
    }

    /** Outcome of a check that went on without a register. */
    static final String PASSED_WITHOUT = "pass-without";

    private static final String MONTHS_CUT = "months-cut";

    /** Name of the field in which an officer says how it was verified without a register. */
    public static final String WITHOUT = "withoutRegister";

    /** Takes the void months out of the claim; the others go on. */
    void cut(Claim of, Officer officer, Answers answers) {
        for (ClaimLine line : lines(of)) {
            List<VoidMonth> found = certain(line, answers);
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
            records.record(of, ClaimStep.CHECK, officer, of.units().checkUnit(), What.of(MONTHS_CUT, "核减月份", reason));
        }
    }

    /** @throws RuleRefused code {@code month-void} */
    void requireNone(Claim of, Answers answers) {
        for (ClaimLine line : lines(of)) {
            Set<YearMonth> claimed =
                    standing(line).stream().map(ClaimPart::month).collect(Collectors.toSet());
            certain(line, answers).stream()
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

    private static List<VoidMonth> certain(ClaimLine line, Answers answers) {
        return answers.of(line).months().stream().filter(VoidMonth::certain).toList();
    }

    private List<ClaimPart> standing(ClaimLine line) {
        return records.parts(line).stream().filter(part -> part.cutBy() == null).toList();
    }
}
