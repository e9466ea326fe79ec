package io.jiuyuan.agreement.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementStatus;
import io.jiuyuan.agreement.steps.AgreementDrafting;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 起草协议. */
@Component
class DraftAgreementForm implements TaskForm {

    private static final String DRAFTED = "drafted";

    private final AgreementView views;
    private final AgreementRecords records;
    private final AgreementDrafting drafting;

    DraftAgreementForm(AgreementView views, AgreementRecords records, AgreementDrafting drafting) {
        this.views = views;
        this.records = records;
        this.drafting = drafting;
    }

    @Override
    public String taskKey() {
        return AgreementProcess.DRAFT_AGREEMENT;
    }

    @Override
    public Object view(TaskContext task) {
        Recognitions.State state = records.state(task.businessKey());
        Optional<Agreement> before = records.latest(task.businessKey());
        Optional<Agreement> returned = before.filter(Agreement::open);
        FormView.Builder view = views.about(task);
        returned.map(Agreement::returnedReason).ifPresent(reason -> view.warning("上一稿退回修改：" + reason));
        before.filter(earlier -> earlier.status() == AgreementStatus.DECLINED)
                .ifPresent(earlier -> view.warning("本人曾于" + earlier.declinedOn() + "拒签，理由：" + earlier.declineReason()));
        List<Category> known = drafting.categories(state);
        String category = returned.map(Agreement::categoryCode).orElse(state.primaryCategory());
        return view.option(DRAFTED, "起草并打印")
                .field(FormField.choice(
                                "category",
                                "人员类别",
                                known.stream()
                                        .map(each -> new FormField.Option(each.code(), each.name()))
                                        .toList())
                        .must()
                        .value(category)
                        .hint("协议只填一种人员类别。"))
                .field(views.helper(
                        task.businessKey(),
                        returned.map(agreement -> agreement.helper().username()).orElse(null)))
                .field(FormField.multiline("otherTerms", "双方约定的其他事项")
                        .value(returned.map(Agreement::otherTerms).orElse(null))
                        .max(1000)
                        .hint("印入协议第六条；没有的可不填。"))
                .build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(DRAFTED));
        String category = input.required("category", "请选择一种人员类别。", 1);
        String helper = input.required("helper", "请选择帮扶人。", 1);
        String terms = input.text("otherTerms");
        input.check();
        drafting.draft(
                task.businessKey(),
                records.officer(task.username()),
                new AgreementDrafting.Draft(category, helper, terms));
        return Map.of();
    }
}
