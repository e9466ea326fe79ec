package io.jiuyuan.assistance.household.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;

/** A form about a household that asks for one text. */
abstract class OpinionForm implements TaskForm {

    private static final String DONE = "done";
    private static final String TEXT = "opinion";
    private static final int MIN_LENGTH = 4;

    private final HouseholdForms forms;
    private final String taskKey;
    private final String label;
    private final String hint;

    /** @param label what the text is, e.g. 督办意见 */
    OpinionForm(HouseholdForms forms, String taskKey, String label, String hint) {
        this.forms = forms;
        this.taskKey = taskKey;
        this.label = label;
        this.hint = hint;
    }

    @Override
    public String taskKey() {
        return taskKey;
    }

    @Override
    public Object view(TaskContext task) {
        return forms.view(task.businessKey())
                .option(DONE, "提交")
                .field(FormField.multiline(TEXT, label).must().hint(hint))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(DONE));
        String text = input.required(TEXT, "请填写" + label + "（不少于" + MIN_LENGTH + "个字）。", MIN_LENGTH);
        input.check();
        keep(task.businessKey(), text, forms.officer(task.username()));
        return Map.of();
    }

    abstract void keep(String number, String text, Officer officer);
}
