package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.domain.HomeVisit.Outcome;
import io.jiuyuan.recognition.steps.HomeVerification;
import io.jiuyuan.recognition.steps.HomeVerification.Report;
import io.jiuyuan.recognition.steps.ReviewFiles;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 入户核实. */
@Component
class VerifyHomeForm implements TaskForm {

    private static final String NOT_FOUND = "not-found";
    private static final int MIN_FINDINGS = 4;

    private final FormSupport support;
    private final ReviewFiles files;
    private final HomeVerification home;

    VerifyHomeForm(FormSupport support, ReviewFiles files, HomeVerification home) {
        this.support = support;
        this.files = files;
        this.home = home;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.VERIFY_HOME;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "visitDate", "visitPlace", "findings", "backdateReason");
    }

    @Override
    public Object view(TaskContext task) {
        Officer officer = support.officer(task.username());
        ReviewFiles.Base base = files.of(task.businessKey(), task.taskName(), officer, null, false);
        FileView view = new FileView(base)
                .option(Outcome.CONSISTENT.code(), Outcome.CONSISTENT.label(), "visitDate", "visitPlace", "findings")
                .option(
                        Outcome.INCONSISTENT.code(),
                        Outcome.INCONSISTENT.label(),
                        "visitDate",
                        "visitPlace",
                        "findings")
                .option(Outcome.NOBODY.code(), "家中无人（记为一次尝试）", "visitDate", "visitPlace", "findings");
        if (home.mayGiveUp(base.recognition())) {
            view.option(NOT_FOUND, "多次入户未遇，无法核实", "findings");
        }
        return view.build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(
                List.of(Outcome.CONSISTENT.code(), Outcome.INCONSISTENT.code(), Outcome.NOBODY.code(), NOT_FOUND));
        Officer officer = support.officer(task.username());
        if (outcome.equals(NOT_FOUND)) {
            String findings = input.required("findings", "请写明历次入户的情况（不少于" + MIN_FINDINGS + "个字）。", MIN_FINDINGS);
            input.check();
            home.giveUp(task.businessKey(), officer, findings);
            return Map.of(RecognitionProcess.OUTCOME, outcome);
        }
        Report report = new Report(
                input.date("visitDate"),
                input.text("visitPlace"),
                outcome(outcome),
                input.text("findings"),
                input.text("backdateReason"));
        input.check();
        boolean visited = home.report(task.businessKey(), officer, report, task.created());
        return Map.of(RecognitionProcess.OUTCOME, visited ? RecognitionProcess.PASS : RecognitionProcess.ATTEMPT);
    }

    private static Outcome outcome(String code) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
