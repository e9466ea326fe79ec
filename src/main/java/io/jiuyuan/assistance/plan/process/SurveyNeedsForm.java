package io.jiuyuan.assistance.plan.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.HelpedPerson;
import io.jiuyuan.assistance.helping.SurveyWords;
import io.jiuyuan.assistance.plan.Surveys;
import io.jiuyuan.assistance.plan.domain.Survey;
import io.jiuyuan.assistance.plan.domain.Survey.Answers;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.policy.PolicyPack.Wish;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 帮扶需求调查 (C5). */
@Component
class SurveyNeedsForm implements TaskForm {

    private static final String SURVEYED = "surveyed";

    private final Surveys surveys;
    private final CaseDesk cases;
    private final HelpedPerson cards;
    private final Officers officers;

    SurveyNeedsForm(Surveys surveys, CaseDesk cases, HelpedPerson cards, Officers officers) {
        this.surveys = surveys;
        this.cases = cases;
        this.cards = cards;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return AssistancePlanProcess.SURVEY_NEEDS;
    }

    @Override
    public Object view(TaskContext task) {
        Optional<Answers> before = surveys.newest(task.businessKey()).map(Survey::answers);
        FormView.Builder view = cards.about(task.businessKey(), "帮扶需求调查").option(SURVEYED, "提交调查");
        surveys.newest(task.businessKey()).ifPresent(old -> view.warning("以下已填入" + old.askedOn() + "的调查结果，请逐项核对后修改。"));
        fields(wishes(task.businessKey()), before).forEach(view::field);
        return view.build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        input.outcome(List.of(SURVEYED));
        Answers answers = new Answers(
                input.choice("situation", SurveyWords.codes(SurveyWords.SITUATIONS), "请选择目前状况。"),
                input.choice("attitude", SurveyWords.codes(SurveyWords.ATTITUDES), "请选择就业意愿。"),
                input.choice("ability", SurveyWords.codes(SurveyWords.ABILITIES), "请选择劳动能力。"),
                input.flag("skilled"),
                input.flag("experienced"),
                input.flag("lowEducation"),
                input.flag("startup"),
                input.flag("skilled") ? input.required("skills", "请写明技能。", 1) : null,
                input.list("wishes"),
                input.text("needs"));
        List<String> known =
                wishes(task.businessKey()).stream().map(Option::code).toList();
        if (!known.containsAll(answers.wishes())) {
            input.problem("wishes", "没有这项服务意向。");
        }
        input.check();
        surveys.record(task.businessKey(), officers.find(task.username()).orElseThrow(), answers);
        return Map.of();
    }

    private List<Option> wishes(String caseNumber) {
        return cases.policy(caseNumber).wishes().stream()
                .map((Wish wish) -> new Option(wish.code(), wish.name()))
                .toList();
    }

    private static List<FormField> fields(List<Option> wishes, Optional<Answers> before) {
        return List.of(
                FormField.choice("situation", "目前状况", SurveyWords.SITUATIONS)
                        .must()
                        .value(before.map(Answers::situation).orElse(null)),
                FormField.of("attitude", "就业意愿", Type.RADIO)
                        .options(SurveyWords.ATTITUDES)
                        .must()
                        .value(before.map(Answers::attitude).orElse(null)),
                FormField.of("ability", "劳动能力", Type.RADIO)
                        .options(SurveyWords.ABILITIES)
                        .must()
                        .value(before.map(Answers::ability).orElse(null)),
                box("skilled", "具有职业技能", before.map(Answers::skilled)),
                FormField.text("skills", "技能名称及等级")
                        .must()
                        .max(1000)
                        .when("skilled", "true")
                        .value(before.map(Answers::skills).orElse(null)),
                box("experienced", "有相关工作经验", before.map(Answers::experienced)),
                box("lowEducation", "文化程度为初中及以下", before.map(Answers::lowEducation)),
                box("startup", "有创业意愿", before.map(Answers::startup)),
                FormField.of("wishes", "希望得到的服务", Type.CHOICES)
                        .options(wishes)
                        .value(before.map(Answers::wishes).orElse(List.of())),
                FormField.multiline("needs", "其他需求和困难")
                        .max(1000)
                        .value(before.map(Answers::needs).orElse(null)));
    }

    private static FormField box(String name, String label, Optional<Boolean> value) {
        return FormField.of(name, label, Type.CHECKBOX).value(value.orElse(false));
    }
}
