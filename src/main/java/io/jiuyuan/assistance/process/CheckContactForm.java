package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.steps.ContactChecks;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 失联核查: back, or a suggested exit. */
@Component
class CheckContactForm implements TaskForm {

    private static final String FOUND = "found";
    private static final String NOT_FOUND = "not-found";
    private static final int MIN_TEXT = 4;

    private final AssistanceCards cards;
    private final Acting acting;
    private final ContactChecks checks;

    CheckContactForm(AssistanceCards cards, Acting acting, ContactChecks checks) {
        this.cards = cards;
        this.acting = acting;
        this.checks = checks;
    }

    @Override
    public String taskKey() {
        return AssistanceProcess.CHECK_CONTACT;
    }

    @Override
    public Object view(TaskContext task) {
        return cards.view(task.businessKey())
                .option(FOUND, "已取得联系，继续帮扶")
                .option(NOT_FOUND, "未能取得联系，建议退出")
                .field(FormField.multiline("note", "核查情况").must().hint("走访、电话、询问亲属邻里和有关部门的经过。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(FOUND, NOT_FOUND));
        String note = input.required("note", "请写明核查情况（不少于" + MIN_TEXT + "个字）。", MIN_TEXT);
        input.check();
        Officer officer = acting.officer(task.username());
        if (outcome.equals(FOUND)) {
            checks.found(task.businessKey(), note, officer);
        } else {
            checks.notFound(task.businessKey(), note, officer);
        }
        return Map.of();
    }
}
