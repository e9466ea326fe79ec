package io.jiuyuan.recognition.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.steps.DataComparison;
import io.jiuyuan.recognition.steps.ReviewFiles;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 数据比对未完成处理: a register is down. */
@Component
class ResolveComparisonForm implements TaskForm {

    private static final String RETRY = "retry";
    private static final String PROCEED = "proceed";
    private static final int MIN_REASON = 4;

    private final FormSupport support;
    private final ReviewFiles files;
    private final DataComparison comparison;

    ResolveComparisonForm(FormSupport support, ReviewFiles files, DataComparison comparison) {
        this.support = support;
        this.files = files;
        this.comparison = comparison;
    }

    @Override
    public String taskKey() {
        return RecognitionProcess.RESOLVE_COMPARISON;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", "opinion");
    }

    @Override
    public Object view(TaskContext task) {
        Officer officer = support.officer(task.username());
        ReviewFiles.Base base = files.of(task.businessKey(), task.taskName(), officer, null, false);
        FileView view = new FileView(base).option(RETRY, "立即再次比对");
        if (comparison.mayProceed(base.recognition())) {
            view.option(PROCEED, "说明理由，继续办理", "opinion");
        }
        return view.build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(RETRY, PROCEED));
        if (outcome.equals(RETRY)) {
            comparison.askAgain(task.businessKey());
        } else {
            String reason = input.required("opinion", "请写明继续办理的理由（不少于" + MIN_REASON + "个字）。", MIN_REASON);
            input.check();
            comparison.proceed(task.businessKey(), support.officer(task.username()), reason);
        }
        return Map.of(RecognitionProcess.OUTCOME, outcome);
    }
}
