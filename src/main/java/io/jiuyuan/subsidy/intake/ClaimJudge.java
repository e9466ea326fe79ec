package io.jiuyuan.subsidy.intake;

import io.jiuyuan.assistance.EmploymentRecords;
import io.jiuyuan.assistance.EmploymentRecords.Job;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.BenefitMonths;
import io.jiuyuan.subsidy.BenefitMonths.Standing;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.subsidy.SubsidyAssessments;
import io.jiuyuan.subsidy.SubsidyAssessments.Assessment;
import io.jiuyuan.subsidy.SubsidyAssessments.Problem;
import io.jiuyuan.subsidy.SubsidyFacts;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.steps.ClaimFacts;
import io.jiuyuan.subsidy.view.ClaimFields;
import io.jiuyuan.subsidy.view.ClaimTables;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges one person of a claim: months and facts as stated and as our own records know them, by the city's tables. */
@Component
class ClaimJudge {

    private static final int MAX_MONTHS = 120;
    private static final int MAX_REFERENCE = 60;
    private static final String PUBLIC_POST = "public-post";

    private final SubsidyAssessments assessments;
    private final BenefitMonths ledger;
    private final EmploymentRecords employments;
    private final Clock clock;

    ClaimJudge(SubsidyAssessments assessments, BenefitMonths ledger, EmploymentRecords employments, Clock clock) {
        this.assessments = assessments;
        this.ledger = ledger;
        this.employments = employments;
        this.clock = clock;
    }

    /** @param caseNumber and {@code personId} null for an item of an institution */
    JudgedLine judge(
            int position,
            SubmitClaim.Person stated,
            SubsidyItem item,
            PolicyPack pack,
            String unitCode,
            String personId,
            String caseNumber,
            List<String> categories,
            List<FieldProblem> problems) {
        String at = "people[" + position + "]";
        List<FieldProblem> own = new ArrayList<>();
        List<YearMonth> months = months(stated, item, at, own);
        ClaimFacts facts = facts(stated, item, pack, personId, months, at, own);
        problems.addAll(own);
        Optional<Standing> standing = item.group() == null || personId == null
                ? Optional.empty()
                : Optional.of(ledger.standing(personId, item.group(), unitCode, LocalDate.now(clock)));
        int placement = standing.map(ClaimJudge::placement).orElse(1);
        String left = standing.map(ClaimTables::left).orElse(null);
        if (!own.isEmpty()) {
            return new JudgedLine(position, personId, caseNumber, months, facts, placement, left, null);
        }
        Assessment assessment = assessments.assess(new SubsidyAssessments.Request(
                item.code(),
                unitCode,
                personId,
                caseNumber,
                categories,
                LocalDate.now(clock),
                facts.eventOn(),
                months,
                placement,
                facts.facts(),
                null));
        assessment.problems().forEach(problem -> problems.add(problem(problem, at)));
        return new JudgedLine(position, personId, caseNumber, months, facts, placement, left, assessment);
    }

    /** A term that is used up makes way for the next one, where the policy knows one. */
    private static int placement(Standing standing) {
        boolean usedUp = standing.left() != null && standing.left() <= 0;
        return usedUp && standing.another() ? standing.term() + 1 : standing.term();
    }

    private static FieldProblem problem(Problem problem, String at) {
        String field = switch (problem.field()) {
            case "item" -> "itemCode";
            case "months" -> at + ".firstMonth";
            case "eventOn" -> at + ".eventOn";
            case "paid" -> at + ".paid";
            default -> at + ".facts";
        };
        return new FieldProblem(field, ended(problem.message()));
    }

    private static String ended(String message) {
        return message.endsWith("。") ? message : message + "。";
    }

    private static List<YearMonth> months(
            SubmitClaim.Person stated, SubsidyItem item, String at, List<FieldProblem> problems) {
        if (item.cycle() != Cycle.MONTHLY) {
            return List.of();
        }
        YearMonth first = month(stated.firstMonth(), at + ".firstMonth", "请填写申领的起始月份，如2026-04。", problems);
        YearMonth last = month(stated.lastMonth(), at + ".lastMonth", "请填写申领的截止月份，如2026-06。", problems);
        if (first == null || last == null) {
            return List.of();
        }
        long count = ChronoUnit.MONTHS.between(first, last) + 1;
        if (count < 1 || count > MAX_MONTHS) {
            problems.add(new FieldProblem(at + ".lastMonth", "截止月份不能早于起始月份，一次最多申领" + MAX_MONTHS + "个月。"));
            return List.of();
        }
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private static YearMonth month(String text, String field, String message, List<FieldProblem> problems) {
        try {
            if (text != null && !text.isBlank()) {
                return YearMonth.parse(text.strip());
            }
        } catch (DateTimeException notAMonth) {
            // Told like a missing one.
        }
        problems.add(new FieldProblem(field, message));
        return null;
    }

    private ClaimFacts facts(
            SubmitClaim.Person stated,
            SubsidyItem item,
            PolicyPack pack,
            String personId,
            List<YearMonth> months,
            String at,
            List<FieldProblem> problems) {
        Optional<Job> job = personId == null ? Optional.empty() : job(personId, months);
        String kind = job.map(Job::kind).orElse(null);
        // Nobody is recorded at a public-welfare post before the market was tried as often as the policy wants (T14).
        Integer attempts = PUBLIC_POST.equals(kind)
                ? (Integer) pack.number(PolicyKey.MARKET_ATTEMPTS).orElse(0)
                : null;
        String reference = item.cycle() == Cycle.COURSE ? reference(stated, item, at, problems) : null;
        SubsidyFacts facts = new SubsidyFacts(
                kind,
                stated.contractMonths(),
                stated.wagesPaid(),
                stated.insurancePaid(),
                attempts,
                stated.courseCompleted(),
                stated.certificate(),
                stated.interestPaid(),
                stated.projectAccepted(),
                paid(stated.paid(), at + ".paid", problems));
        return new ClaimFacts(facts, stated.eventOn(), reference);
    }

    /** Without it nobody could tell whether the same course was paid for before. */
    private static String reference(
            SubmitClaim.Person stated, SubsidyItem item, String at, List<FieldProblem> problems) {
        String reference = stated.reference() == null ? "" : stated.reference().strip();
        if (ClaimLine.courseKey(item.code(), "", reference) == null || reference.length() > MAX_REFERENCE) {
            Set<String> kinds =
                    item.materials().stream().map(MaterialRule::code).collect(Collectors.toSet());
            problems.add(new FieldProblem(
                    at + ".reference", "请填写" + ClaimFields.reference(kinds) + "，不超过" + MAX_REFERENCE + "个字符。"));
            return null;
        }
        return reference;
    }

    /** The employment of the months claimed, or the one that lasts. */
    private Optional<Job> job(String personId, List<YearMonth> months) {
        LocalDate from = months.isEmpty() ? LocalDate.now(clock) : months.get(0).atDay(1);
        LocalDate to = months.isEmpty()
                ? LocalDate.now(clock)
                : months.get(months.size() - 1).atEndOfMonth();
        return employments.ofPerson(personId).stream()
                .filter(job -> !job.firstDay().isAfter(to)
                        && (job.lastDay() == null || !job.lastDay().isBefore(from)))
                .max(Comparator.comparing(Job::firstDay));
    }

    private static Money paid(String text, String field, List<FieldProblem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,9}(\\.\\d{1,2})?")) {
            problems.add(new FieldProblem(field, "请填写金额，单位元，最多两位小数。"));
            return null;
        }
        return Money.ofYuan(new BigDecimal(text.strip()));
    }
}
