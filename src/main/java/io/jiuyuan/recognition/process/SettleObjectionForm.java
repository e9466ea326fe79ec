package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.CaseStep;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.recognition.steps.Objections;
import io.jiuyuan.recognition.steps.ReviewFile.CategoryOption;
import io.jiuyuan.recognition.steps.ReviewFile.Choice;
import io.jiuyuan.recognition.steps.ReviewFiles;
import io.jiuyuan.recognition.steps.Separation;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 公示异议核查. */
@Component
class SettleObjectionForm implements TaskForm {

    private static final String DISMISS = "dismiss";
    private static final String AMEND = "amend";
    private static final int MIN_TEXT = 4;

    private final FormSupport support;
    private final ReviewFiles files;
    private final Objections objections;
    private final Separation separation;

    SettleObjectionForm(FormSupport support, ReviewFiles files, Objections objections, Separation separation) {
        this.separation = separation;
        this.support = support;
        this.files = files;
        this.objections = objections;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.SETTLE_OBJECTION;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "answer", "opinion", "category", "target", "reason");
    }

    @Override
    public Optional<String> barred(TaskContext task) {
        return separation.barred(task.businessKey(), CaseStep.OBJECTION, task.username());
    }

    @Override
    public Object view(TaskContext task) {
        Officer officer = support.officer(task.username());
        ReviewFiles.Base base = files.of(task.businessKey(), task.taskName(), officer, CaseStep.OBJECTION, true);
        RecognitionCase of = base.recognition();
        List<CategoryOption> others = support.categories(of, base.finding()).stream()
                .filter(choice -> !choice.selected())
                .toList();
        FileView view = new FileView(base).option(DISMISS, "异议不成立，继续公示", "answer", "opinion");
        if (!others.isEmpty()) {
            view.option(AMEND, "更正类别，重新公示", "category", "answer", "opinion").categories(others);
        }
        return view.option(RecognitionProcess.SEND_BACK, "异议成立，退回重新审查", "answer", "opinion")
                .option(RecognitionProcess.REFUSE, "异议成立，不予认定", "reason", "answer", "opinion")
                .targets(support.targets(of, CaseStep.OBJECTION))
                .reasons(support.reasons(of))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome =
                input.outcome(List.of(DISMISS, AMEND, RecognitionProcess.SEND_BACK, RecognitionProcess.REFUSE));
        String answer = input.required("answer", "请写明给异议人的答复（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        String opinion = input.required("opinion", "请写明核查情况（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        StepKind target = outcome.equals(RecognitionProcess.SEND_BACK) ? target(task, input) : null;
        input.check();
        Officer officer = support.officer(task.username());
        String caseNumber = task.businessKey();
        return switch (outcome) {
            case DISMISS -> {
                objections.dismiss(caseNumber, officer, answer, opinion);
                yield Map.of(RecognitionProcess.OUTCOME, RecognitionProcess.CONTINUE);
            }
            case AMEND -> {
                objections.amend(caseNumber, officer, input.text("category"), answer, opinion);
                yield Map.of(RecognitionProcess.OUTCOME, RecognitionProcess.CONTINUE);
            }
            case RecognitionProcess.SEND_BACK -> {
                objections.sendBack(caseNumber, officer, target, answer, opinion);
                yield Map.of(
                        RecognitionProcess.OUTCOME,
                        RecognitionProcess.SEND_BACK,
                        RecognitionProcess.TARGET,
                        RecognitionProcess.TARGETS.get(target));
            }
            default -> {
                objections.refuse(caseNumber, officer, input.text("reason"), answer, opinion);
                yield Map.of(RecognitionProcess.OUTCOME, RecognitionProcess.REFUSE);
            }
        };
    }

    /** The last review before the notice unless the officer chooses an earlier step. */
    private StepKind target(TaskContext task, FormInput input) {
        List<Choice> targets = support.targets(support.recognition(task.businessKey()), CaseStep.OBJECTION);
        String wanted = input.text("target");
        String code = wanted == null ? targets.get(targets.size() - 1).code() : wanted;
        if (targets.stream().noneMatch(choice -> choice.code().equals(code))) {
            input.problem("target", "请选择退回的环节。");
            return null;
        }
        return support.target(code);
    }
}
