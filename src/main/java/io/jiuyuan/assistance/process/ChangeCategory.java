package io.jiuyuan.assistance.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.steps.AssistanceRecords;
import io.jiuyuan.assistance.steps.CategoryRecords;
import io.jiuyuan.recognition.CategoryChanges;
import io.jiuyuan.recognition.CategoryChanges.Possible;
import io.jiuyuan.workflow.CaseAction;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormInput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 变更人员类别: the situation and the clock stay (DOMAIN 4.2). */
@Component
class ChangeCategory implements CaseAction {

    private final AssistanceRecords records;
    private final CategoryChanges changes;
    private final CategoryRecords categories;
    private final Acting acting;

    ChangeCategory(AssistanceRecords records, CategoryChanges changes, CategoryRecords categories, Acting acting) {
        this.records = records;
        this.changes = changes;
        this.categories = categories;
        this.acting = acting;
    }

    @Override
    public String code() {
        return "change-category";
    }

    @Override
    public Optional<Offer> offer(String caseNumber, String username) {
        return records.find(caseNumber)
                .filter(of -> of.situation() != Situation.ENDED)
                .filter(of -> acting.from(categories.deciding(caseNumber), username, of.unitCode())
                        .isPresent())
                .map(of -> changes.possible(caseNumber))
                .filter(possible -> !possible.isEmpty())
                .map(possible -> new Offer(
                        "个案管理",
                        "变更人员类别",
                        "仅列出按申报情况符合条件的其他类别；认定和帮扶延续。",
                        List.of(
                                FormField.choice("category", "变更为", options(possible))
                                        .must(),
                                FormField.multiline("reason", "变更原因").must())));
    }

    private static List<Option> options(List<Possible> possible) {
        return possible.stream()
                .map(each -> new Option(each.category(), each.name()))
                .toList();
    }

    @Override
    public void perform(String caseNumber, String username, JsonNode json) {
        FormInput input = new FormInput(json);
        String category = input.choice(
                "category",
                changes.possible(caseNumber).stream().map(Possible::category).toList(),
                "请选择变更后的类别。");
        String reason = input.required("reason", "请写明变更原因。", 2);
        input.check();
        categories.change(caseNumber, category, reason, acting.officer(username));
    }
}
