package io.jiuyuan.recognition.steps;

import io.jiuyuan.comparison.Comparisons.Answer;
import io.jiuyuan.comparison.Comparisons.Status;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.CategoryFinding;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.CaseDecision;
import io.jiuyuan.recognition.domain.CaseStatus;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.HomeVisit;
import io.jiuyuan.recognition.domain.OverdueMark;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.domain.ReviewSeparation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a reviewer must not miss, said before the file itself. */
@Component
class Warnings {

    private final CaseRecords records;
    private final RequiredMaterials checklist;
    private final FamilyLimits familyLimits;
    private final Supervision supervision;
    private final Refusals refusals;

    Warnings(
            CaseRecords records,
            RequiredMaterials checklist,
            FamilyLimits familyLimits,
            Supervision supervision,
            Refusals refusals) {
        this.records = records;
        this.checklist = checklist;
        this.familyLimits = familyLimits;
        this.supervision = supervision;
        this.refusals = refusals;
    }

    /** @param reviewing the review that the officer is about to take, null when the form reviews nothing */
    List<String> of(
            RecognitionCase of,
            CategoryFinding finding,
            List<Answer> answers,
            List<HomeVisit> visits,
            Officer officer,
            CaseStep reviewing) {
        List<String> warnings = new ArrayList<>();
        separation(of, officer, reviewing, warnings);
        refusals.proposal(of).ifPresent(proposed -> warnings.add(proposal(proposed)));
        warnings.addAll(familyLimits.warnings(of));
        materials(of, warnings);
        comparison(of, finding, answers, warnings);
        home(of, visits, warnings);
        for (OverdueMark mark : supervision.marks(of.caseNumber())) {
            warnings.add("“" + mark.stepName() + "”环节曾超期" + (mark.opinion() == null ? "。" : "，督办意见：" + mark.opinion()));
        }
        return warnings;
    }

    private static String proposal(CaseDecision proposed) {
        return proposed.unitName() + "建议不予认定：" + RefusalReason.label(proposed.reasonCode()) + "（" + proposed.opinion()
                + "）。采纳的，请决定不予认定；不采纳的，请退回初审。";
    }

    private void separation(RecognitionCase of, Officer officer, CaseStep reviewing, List<String> warnings) {
        if (reviewing == null) {
            return;
        }
        records.precedingReviews(of.caseNumber()).stream()
                .filter(previous -> ReviewSeparation.forbids(previous, reviewing, officer.username()))
                .findFirst()
                .ifPresent(previous -> warnings.add("您已办理本案的上一审查环节（" + previous.stepName() + "），本环节须由其他人员办理。"));
    }

    private void materials(RecognitionCase of, List<String> warnings) {
        List<MaterialRule> missing = checklist.missing(of);
        if (!missing.isEmpty()) {
            warnings.add("缺少必备材料：" + missing.stream().map(MaterialRule::name).collect(Collectors.joining("、")) + "。");
        }
    }

    private void comparison(RecognitionCase of, CategoryFinding finding, List<Answer> answers, List<String> warnings) {
        List<Answer> current = answers.stream()
                .filter(answer -> answer.round() == of.comparison().round())
                .toList();
        String doubtful = names(current, Status.FINDING);
        if (!doubtful.isEmpty()) {
            warnings.add("数据比对存在疑点，请核实：" + doubtful + "。");
        }
        String silent = names(current, Status.UNAVAILABLE);
        if (!silent.isEmpty()) {
            warnings.add("数据比对未完成，尚未答复：" + silent + "。");
        }
        current.stream()
                .flatMap(answer -> answer.hints().entrySet().stream())
                .filter(hint -> !of.claimed().contains(hint.getKey()) && !finding.contains(hint.getKey()))
                .forEach(hint -> warnings.add("提示：" + hint.getValue()));
    }

    private static void home(RecognitionCase of, List<HomeVisit> visits, List<String> warnings) {
        boolean inconsistent = visits.stream().anyMatch(v -> v.outcome() == HomeVisit.Outcome.INCONSISTENT);
        if (inconsistent) {
            warnings.add("入户核实发现情况不符，请查看入户记录。");
        }
        boolean passed = of.status() != CaseStatus.SUBMITTED && of.status() != CaseStatus.SUPPLEMENT;
        if (passed
                && of.path().has(StepKind.HOME_VERIFICATION)
                && !of.home().verified()
                && of.home().attempts() > 0) {
            warnings.add("已" + of.home().attempts() + "次入户未遇。");
        }
    }

    private static String names(List<Answer> answers, Status status) {
        return answers.stream()
                .filter(answer -> answer.status() == status)
                .map(Answer::registerName)
                .collect(Collectors.joining("、"));
    }
}
