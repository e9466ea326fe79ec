package io.jiuyuan.publicnotice.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.publicnotice.steps.NoticeFile;
import io.jiuyuan.publicnotice.steps.NoticePublication;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 公示复核发布: a second officer releases the batch, or gives it up. */
@Component
class ReleaseNoticeForm implements TaskForm {

    private static final String RELEASE = "release";
    private static final String DISCARD = "discard";
    private static final String REASON = "reason";
    private static final int MIN_REASON = 5;

    private final NoticeFile file;
    private final NoticePublication publication;

    ReleaseNoticeForm(NoticeFile file, NoticePublication publication) {
        this.file = file;
        this.publication = publication;
    }

    @Override
    public String taskKey() {
        return PublicNoticeProcess.RELEASE;
    }

    @Override
    public Set<String> fields() {
        return Set.of("outcome", REASON);
    }

    @Override
    public Object view(TaskContext task) {
        FormView.Builder view = FormView.about(file.title(task.businessKey()), "公示编号 " + task.businessKey());
        file.warnings(task.businessKey(), task.username()).forEach(view::warning);
        file.cards(task.businessKey()).forEach(view::card);
        return view.option(RELEASE, "核对无误，发布公示")
                .option(DISCARD, "放弃本批，明细退回")
                .field(FormField.multiline(REASON, "放弃的原因")
                        .must()
                        .when("outcome", DISCARD)
                        .max(500))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        boolean released = input.outcome(List.of(RELEASE, DISCARD)).equals(RELEASE);
        if (released) {
            publication.release(task.businessKey(), task.username());
        } else {
            String why = input.required(REASON, "请填写放弃的原因（不少于" + MIN_REASON + "个字）。", MIN_REASON);
            input.check();
            publication.discard(task.businessKey(), why, task.username());
        }
        return Map.of(PublicNoticeProcess.RELEASED, released);
    }
}
