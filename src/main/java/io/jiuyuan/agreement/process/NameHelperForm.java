package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.HelperNaming;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 指定帮扶人, in a city without an agreement. */
@Component
class NameHelperForm implements TaskForm {

    private static final String NAMED = "named";

    private final AgreementView views;
    private final AgreementRecords records;
    private final HelperNaming naming;

    NameHelperForm(AgreementView views, AgreementRecords records, HelperNaming naming) {
        this.views = views;
        this.records = records;
        this.naming = naming;
    }

    @Override
    public String taskKey() {
        return AgreementProcess.NAME_HELPER;
    }

    @Override
    public Object view(TaskContext task) {
        return views.about(task)
                .option(NAMED, "指定帮扶人")
                .field(views.helper(task.businessKey(), null))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(NAMED));
        String helper = input.required("helper", "请选择帮扶人。", 1);
        input.check();
        naming.nameFirst(task.businessKey(), records.officer(task.username()), helper);
        return Map.of();
    }
}
