package io.jiuyuan.publicnotice.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.publicnotice.steps.NoticeSupervision;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The city urges a bureau that is late. */
abstract class SuperviseNoticeForm implements TaskForm {

    private static final String DONE = "done";
    private static final String OPINION = "opinion";
    private static final int MIN_LENGTH = 4;

    private final NoticeSupervision supervision;
    private final String taskKey;

    SuperviseNoticeForm(NoticeSupervision supervision, String taskKey) {
        this.supervision = supervision;
        this.taskKey = taskKey;
    }

    @Override
    public String taskKey() {
        return taskKey;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", OPINION);
    }

    abstract FormView.Builder begin(String number);

    @Override
    public Object view(TaskContext task) {
        return begin(task.businessKey())
                .option(DONE, "提交")
                .field(FormField.multiline(OPINION, "督办意见").must().max(500))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(DONE));
        String opinion = input.required(OPINION, "请填写督办意见（不少于" + MIN_LENGTH + "个字）。", MIN_LENGTH);
        input.check();
        supervision.keep(task.businessKey(), opinion, task.username());
        return Map.of();
    }
}
