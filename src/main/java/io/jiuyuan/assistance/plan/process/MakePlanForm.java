package io.jiuyuan.assistance.plan.process;

import static io.jiuyuan.workflow.FormView.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.assistance.helping.HelpedPerson;
import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.helping.SurveyWords;
import io.jiuyuan.assistance.plan.Plans;
import io.jiuyuan.assistance.plan.Plans.Draft;
import io.jiuyuan.assistance.plan.Routes;
import io.jiuyuan.assistance.plan.Routes.Proposal;
import io.jiuyuan.assistance.plan.Setbacks;
import io.jiuyuan.assistance.plan.Surveys;
import io.jiuyuan.assistance.plan.domain.Plan;
import io.jiuyuan.assistance.plan.domain.PlanItem;
import io.jiuyuan.assistance.plan.domain.Setback;
import io.jiuyuan.assistance.plan.domain.Survey;
import io.jiuyuan.assistance.plan.domain.Survey.Answers;
import io.jiuyuan.assistance.services.ServiceCards;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.workflow.FormField;
import io.jiuyuan.workflow.FormField.Option;
import io.jiuyuan.workflow.FormField.Type;
import io.jiuyuan.workflow.FormInput;
import io.jiuyuan.workflow.FormView;
import io.jiuyuan.workflow.FormView.Card;
import io.jiuyuan.workflow.TaskContext;
import io.jiuyuan.workflow.TaskForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制定帮扶计划: the city's table proposes a route with its reason, the helper decides (T20, T21, C6, X17). */
@Component
class MakePlanForm implements TaskForm {

    private static final int MAX_TEXT = 1000;

    private final Plans plans;
    private final Surveys surveys;
    private final Setbacks setbacks;
    private final Routes routes;
    private final ServiceCards services;
    private final HelpedPerson cards;
    private final Officers officers;

    MakePlanForm(
            Plans plans,
            Surveys surveys,
            Setbacks setbacks,
            Routes routes,
            ServiceCards services,
            HelpedPerson cards,
            Officers officers) {
        this.plans = plans;
        this.surveys = surveys;
        this.setbacks = setbacks;
        this.routes = routes;
        this.services = services;
        this.cards = cards;
        this.officers = officers;
    }

    @Override
    public String taskKey() {
        return AssistancePlanProcess.MAKE_PLAN;
    }

    @Override
    public Object view(TaskContext task) {
        String caseNumber = task.businessKey();
        Survey survey = surveys.newest(caseNumber).orElseThrow();
        List<Proposal> proposals = routes.proposals(caseNumber, survey.answers());
        List<Setback> failed = setbacks.sinceCurrentPlan(caseNumber);
        FormView.Builder view = cards.about(caseNumber, "制定帮扶计划")
                .card(survey(survey))
                .card(proposed(proposals))
                .option(AssistancePlanProcess.MADE, "制定计划")
                .option(AssistancePlanProcess.SURVEY_AGAIN, "情况有变，重新调查");
        if (proposals.isEmpty()) {
            view.warning("按调查结果没有建议路径，请根据实际情况选择。");
        }
        if (!failed.isEmpty()) {
            view.warning("求职受阻" + failed.size() + "次，请分析原因并调整帮扶措施。").card(failed(failed));
        }
        services.of(caseNumber).forEach(view::card);
        plans.current(caseNumber).ifPresent(plan -> view.card(before(plan)));
        fields(caseNumber, proposals, !failed.isEmpty()).forEach(view::field);
        return view.build();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, JsonNode json) {
        FormInput input = new FormInput(json);
        String outcome = input.outcome(List.of(AssistancePlanProcess.MADE, AssistancePlanProcess.SURVEY_AGAIN));
        if (outcome.equals(AssistancePlanProcess.MADE)) {
            List<PlanItem> items = new ArrayList<>();
            for (String kind : input.list("services")) {
                items.add(new PlanItem(kind, input.date("by-" + kind)));
            }
            Draft draft = new Draft(
                    input.text("route"), input.text("deviation"), input.text("cause"), input.text("goal"), items);
            input.check();
            plans.make(task.businessKey(), officers.find(task.username()).orElseThrow(), draft);
        }
        return Map.of(AssistancePlanProcess.PLAN_OUTCOME, outcome);
    }

    private List<FormField> fields(String caseNumber, List<Proposal> proposals, boolean causeAsked) {
        List<Option> all = routes.all(caseNumber).stream()
                .map(route -> new Option(route.code(), route.name()))
                .toList();
        String proposed = proposals.stream().map(Proposal::code).findFirst().orElse(null);
        String[] others = all.stream()
                .map(Option::code)
                .filter(code -> !code.equals(proposed))
                .toArray(String[]::new);
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.of("route", "帮扶路径", Type.RADIO).options(all).must().value(proposed));
        if (proposed != null && others.length > 0) {
            fields.add(FormField.multiline("deviation", "不采用建议路径的理由")
                    .must()
                    .max(MAX_TEXT)
                    .when("route", others));
        }
        if (causeAsked) {
            fields.add(FormField.multiline("cause", "求职受阻原因分析")
                    .must()
                    .max(MAX_TEXT)
                    .hint("写明原因，以及新计划中相应调整的措施。"));
        }
        fields.add(FormField.multiline("goal", "帮扶目标").must().max(MAX_TEXT));
        fields.add(FormField.of("services", "计划提供的服务（均免费）", Type.CHOICES)
                .options(ServiceKind.options())
                .must());
        for (ServiceKind kind : ServiceKind.values()) {
            fields.add(FormField.date("by-" + kind.code(), kind.label() + "：计划完成日期")
                    .must()
                    .when("services", kind.code()));
        }
        return fields.stream()
                .map(field -> field.when("outcome", AssistancePlanProcess.MADE))
                .toList();
    }

    static Card survey(Survey survey) {
        Answers answers = survey.answers();
        String fresh = survey.freshUntil() == null ? "" : "，有效期至" + survey.freshUntil();
        return Card.facts(
                "需求调查（" + survey.askedOn() + fresh + "）",
                null,
                List.of(
                        row("目前状况", SurveyWords.label(SurveyWords.SITUATIONS, answers.situation())),
                        row("就业意愿", SurveyWords.label(SurveyWords.ATTITUDES, answers.attitude())),
                        row("劳动能力", SurveyWords.label(SurveyWords.ABILITIES, answers.ability())),
                        row("职业技能", answers.skilled() ? answers.skills() : "无"),
                        row("相关工作经验", yes(answers.experienced())),
                        row("初中及以下文化程度", answers.lowEducation() ? "是" : "否"),
                        row("创业意愿", yes(answers.startup())),
                        row("其他需求和困难", answers.needs())));
    }

    private static Card proposed(List<Proposal> proposals) {
        return Card.table(
                "建议帮扶路径",
                proposals.isEmpty() ? "无" : proposals.get(0).name(),
                List.of("次序", "路径", "理由", "依据", "规则"),
                java.util.stream.IntStream.range(0, proposals.size())
                        .mapToObj(i -> row(
                                i == 0 ? "建议" : "备选",
                                proposals.get(i).name(),
                                proposals.get(i).explanation(),
                                proposals.get(i).article(),
                                proposals.get(i).ruleId()))
                        .toList());
    }

    private static Card failed(List<Setback> failed) {
        return Card.table(
                "求职受阻记录",
                failed.size() + "次",
                List.of("日期", "情况", "登记人"),
                failed.stream()
                        .map(f -> row(f.happenedOn().toString(), f.cause(), f.officerName()))
                        .toList());
    }

    private static Card before(Plan plan) {
        return Card.facts(
                "现行计划（第" + plan.planNo() + "版，" + plan.madeOn() + "）",
                plan.route().name(),
                List.of(
                        row("帮扶路径", plan.route().name()),
                        row("帮扶目标", plan.goal()),
                        row(
                                "计划服务",
                                String.join(
                                        "；",
                                        plan.items().stream()
                                                .map(item -> ServiceKind.labelOf(item.serviceKind()) + "（"
                                                        + item.plannedBy() + "前）")
                                                .toList()))));
    }

    private static String yes(boolean flag) {
        return flag ? "有" : "无";
    }
}
