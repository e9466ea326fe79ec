package io.jiuyuan.assistance.household.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.household.steps.Settlement;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.recognition.CategoryChanges.Possible;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 办理成员类别变更: a member who fits another category changes into it instead of leaving (DOMAIN 5). */
@Component
class SettleMemberForm implements TaskForm {

    private static final String CHANGE = "change";
    private static final String EXIT = "exit";
    private static final int MIN_LENGTH = 4;

    private final HouseholdForms forms;
    private final Settlement settlement;

    SettleMemberForm(HouseholdForms forms, Settlement settlement) {
        this.forms = forms;
        this.settlement = settlement;
    }

    @Override
    public String taskKey() {
        return ZeroEmploymentHouseholdProcess.SETTLE_MEMBER;
    }

    @Override
    public Object view(TaskContext task) {
        List<Possible> possible = settlement.possible(member(task));
        return forms.view(task.businessKey())
                .card(Card.table(
                        "案号" + member(task) + "符合的其他类别",
                        null,
                        List.of("类别", "依据", "说明"),
                        possible.stream()
                                .map(each -> FormView.row(each.name(), each.article(), each.explanation()))
                                .toList()))
                .option(CHANGE, "变更类别")
                .option(EXIT, "不符合其他类别，提请退出")
                .field(FormField.choice("category", "变更后的类别", options(possible))
                        .must()
                        .value(possible.isEmpty() ? null : possible.get(0).category())
                        .when("outcome", CHANGE))
                .field(FormField.multiline("opinion", "理由").must())
                .build();
    }

    private static List<Option> options(List<Possible> possible) {
        return possible.stream()
                .map(each -> new Option(each.category(), each.name()))
                .toList();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(CHANGE, EXIT));
        String reason = input.required("opinion", "请写明理由（不少于" + MIN_LENGTH + "个字）。", MIN_LENGTH);
        String category = outcome.equals(CHANGE)
                ? input.choice(
                        "category",
                        settlement.possible(member(task)).stream()
                                .map(Possible::category)
                                .toList(),
                        "请选择变更后的类别。")
                : null;
        input.check();
        Officer officer = forms.officer(task.username());
        if (outcome.equals(CHANGE)) {
            settlement.change(task.businessKey(), member(task), category, reason, officer);
        } else {
            settlement.exit(task.businessKey(), member(task), reason, officer);
        }
        return Map.of();
    }

    private static String member(TaskContext task) {
        return (String) task.variables().get(ZeroEmploymentHouseholdProcess.MEMBER_CASE);
    }
}
