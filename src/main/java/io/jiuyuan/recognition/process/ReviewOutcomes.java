package io.jiuyuan.recognition.process;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.steps.Refusals;
import io.jiuyuan.recognition.steps.ReviewFiles;
import io.jiuyuan.recognition.steps.SendBack;
import io.jiuyuan.recognition.steps.Separation;
import io.jiuyuan.recognition.steps.Supplements;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The outcomes that reviews share: sent back, supplement asked for, refused. */
@Component
class ReviewOutcomes {

    private static final int MIN_OPINION = 4;

    private final FormSupport support;
    private final ReviewFiles files;
    private final SendBack sendBack;
    private final Refusals refusals;
    private final Supplements supplements;
    private final Separation separation;

    ReviewOutcomes(
            FormSupport support,
            ReviewFiles files,
            SendBack sendBack,
            Refusals refusals,
            Supplements supplements,
            Separation separation) {
        this.support = support;
        this.files = files;
        this.sendBack = sendBack;
        this.refusals = refusals;
        this.supplements = supplements;
        this.separation = separation;
    }

    /** Why that officer must leave the step to a colleague. */
    Optional<String> barred(TaskContext task, CaseStep step) {
        return separation.barred(task.businessKey(), step, task.username());
    }

    /** @param withSupplement whether this review may ask for a supplement */
    FileView view(TaskContext task, CaseStep step, boolean withSupplement) {
        Officer officer = support.officer(task.username());
        ReviewFiles.Base base = files.of(task.businessKey(), task.taskName(), officer, step, false);
        RecognitionCase of = base.recognition();
        FileView view = new FileView(base);
        if (of.refusalProposed()) {
            view.option(RecognitionProcess.REFUSE, "不予认定", "reason", "opinion");
        } else {
            view.option(RecognitionProcess.PASS, "同意");
        }
        view.targets(support.targets(of, step)).reasons(support.reasons(of));
        if (step == CaseStep.PRELIMINARY_REVIEW) {
            view.categories(support.categories(of, base.finding()));
        } else if (step == CaseStep.APPROVAL) {
            view.categories(support.approvable(of, base.finding()));
        }
        if (withSupplement && support.supplementPossible(of)) {
            view.option(RecognitionProcess.ASK_SUPPLEMENT, "要求补正", "items")
                    .supplementItems(support.supplementItems(of));
        }
        view.option(RecognitionProcess.SEND_BACK, "退回", "target", "opinion");
        if (refusal(of, step).equals(RecognitionProcess.PROPOSE_REFUSAL)) {
            view.option(RecognitionProcess.PROPOSE_REFUSAL, "建议不予认定", "reason", "opinion");
        } else if (!of.refusalProposed()) {
            view.option(RecognitionProcess.REFUSE, "不予认定", "reason", "opinion");
        }
        return view;
    }

    /** What this review may come to; rules of the case may yet refuse one of them. */
    List<String> offered(TaskContext task, CaseStep step, boolean withSupplement) {
        String refusal = refusal(support.recognition(task.businessKey()), step);
        List<String> outcomes =
                new ArrayList<>(List.of(RecognitionProcess.PASS, RecognitionProcess.SEND_BACK, refusal));
        if (withSupplement) {
            outcomes.add(RecognitionProcess.ASK_SUPPLEMENT);
        }
        return outcomes;
    }

    /** Takes any outcome but a pass. */
    Map<String, Object> complete(TaskContext task, CaseStep step, String outcome, FormInput input) {
        Officer officer = support.officer(task.username());
        return switch (outcome) {
            case RecognitionProcess.SEND_BACK -> sendBack(task, step, officer, input);
            case RecognitionProcess.REFUSE, RecognitionProcess.PROPOSE_REFUSAL ->
                refuse(task, step, officer, outcome, input);
            case RecognitionProcess.ASK_SUPPLEMENT -> supplement(task, step, officer, input);
            default -> throw new IllegalArgumentException(outcome);
        };
    }

    private Map<String, Object> sendBack(TaskContext task, CaseStep step, Officer officer, FormInput input) {
        StepKind target = support.target(input.text("target"));
        RecognitionCase of = support.recognition(task.businessKey());
        if (target == null || !sendBack.targets(of, step).contains(target)) {
            input.problem("target", "请选择退回的环节。");
        }
        String opinion = input.required("opinion", "请写明退回的理由（不少于" + MIN_OPINION + "个字）。", MIN_OPINION);
        input.check();
        sendBack.to(task.businessKey(), step, officer, target, opinion);
        return Map.of(
                RecognitionProcess.OUTCOME,
                RecognitionProcess.SEND_BACK,
                RecognitionProcess.TARGET,
                RecognitionProcess.TARGETS.get(target));
    }

    private Map<String, Object> refuse(
            TaskContext task, CaseStep step, Officer officer, String outcome, FormInput input) {
        String reason = input.required("reason", "请选择不予认定的理由。", 1);
        String opinion = input.required("opinion", "请写明不予认定的具体情况（不少于" + MIN_OPINION + "个字）。", MIN_OPINION);
        input.check();
        if (outcome.equals(RecognitionProcess.PROPOSE_REFUSAL)) {
            refusals.propose(task.businessKey(), officer, reason, opinion);
        } else {
            refusals.refuse(task.businessKey(), step, officer, reason, opinion);
        }
        return Map.of(RecognitionProcess.OUTCOME, outcome);
    }

    private static String refusal(RecognitionCase of, CaseStep step) {
        return step == CaseStep.PRELIMINARY_REVIEW && of.path().preliminaryProposes()
                ? RecognitionProcess.PROPOSE_REFUSAL
                : RecognitionProcess.REFUSE;
    }

    private Map<String, Object> supplement(TaskContext task, CaseStep step, Officer officer, FormInput input) {
        separation.require(task.businessKey(), step, officer);
        List<String> items = input.list("items");
        String note = input.text("supplementNote");
        String opinion = input.text("opinion");
        input.check();
        supplements.request(task.businessKey(), step, officer, items, note, opinion);
        return Map.of(
                RecognitionProcess.OUTCOME,
                RecognitionProcess.SEND_BACK,
                RecognitionProcess.TARGET,
                RecognitionProcess.ASK_SUPPLEMENT);
    }
}
