package io.jiuyuan.assistance.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.assistance.helping.HelpingTest;
import io.jiuyuan.assistance.plan.Plans;
import io.jiuyuan.assistance.plan.Setbacks;
import io.jiuyuan.assistance.plan.Surveys;
import io.jiuyuan.assistance.plan.domain.Plan;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Survey, proposed route, plan, set-back, new plan (T20, T21, C5, C6, C8, X17). */
class AssistancePlanProcessTests extends HelpingTest {

    private static final String SURVEY = AssistancePlanProcess.SURVEY_NEEDS;
    private static final String PLAN = AssistancePlanProcess.MAKE_PLAN;
    private static final String SUPERVISE = AssistancePlanProcess.SUPERVISE_PLAN;

    @Autowired
    Plans plans;

    @Autowired
    Surveys surveys;

    @Autowired
    Setbacks setbacks;

    @Test
    void surveyThenPlanByTheHelper() {
        String caseNumber = planning(TIANJIN);
        assertThat(task(caseNumber, SURVEY).assignee()).isEqualTo("community");

        complete(caseNumber, SURVEY, "community", survey(Map.of()));
        complete(caseNumber, PLAN, "community", plan("job-matching"));

        assertThat(processes.openTasks(caseNumber)).extracting("key").doesNotContain(SURVEY, PLAN);
        assertThat(plans.current(caseNumber).orElseThrow())
                .returns(1, Plan::planNo)
                .satisfies(plan -> assertThat(plan.route().code()).isEqualTo("job-matching"))
                .satisfies(plan -> assertThat(plan.route().ruleId()).isEqualTo("tianjin_route_rule_jobMatching"))
                .satisfies(plan -> assertThat(plan.route().article()).contains("第二十条"))
                .satisfies(plan -> assertThat(plan.items()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            tianjin,   true,  true,  false, false, active,    4050,            job-matching
            tianjin,   true,  false, false, false, active,    4050,            training
            tianjin,   false, true,  false, false, active,    4050,            training
            tianjin,   false, false, false, true,  active,    4050,            startup
            chongqing, true,  true,  false, false, active,    4050,            job-matching
            chongqing, true,  true,  false, false, hesitant,  4050,            guidance
            chongqing, true,  true,  true,  false, active,    4050,            training
            chongqing, false, true,  false, false, active,    4050,            training
            chongqing, true,  true,  false, true,  active,    4050,            startup
            xinyu,     true,  true,  false, false, active,    4050,            one-person-one-plan
            xinyu,     true,  true,  false, true,  active,    4050,            startup-plan
            """)
    void eachCitysTableProposesARoute(
            String city,
            boolean skilled,
            boolean experienced,
            boolean lowEducation,
            boolean startup,
            String attitude,
            String category,
            String route) {
        Place place = Map.of("tianjin", TIANJIN, "chongqing", CHONGQING, "xinyu", XINYU)
                .get(city);
        String caseNumber = planning(place);
        complete(
                caseNumber,
                SURVEY,
                place.helper(),
                survey(Map.of(
                        "skilled", skilled,
                        "experienced", experienced,
                        "lowEducation", lowEducation,
                        "startup", startup,
                        "attitude", attitude)));

        String proposed = null;
        for (var field : view(caseNumber, PLAN, place.helper()).get("fields")) {
            proposed = field.get("name").asText().equals("route")
                    ? field.get("value").asText()
                    : proposed;
        }
        assertThat(proposed).isEqualTo(route);
    }

    @Test
    void anotherRouteNeedsAReason() {
        String caseNumber = planning(TIANJIN);
        complete(caseNumber, SURVEY, "community", survey(Map.of()));
        Map<String, Object> other = plan("training");

        assertRejected("deviation", () -> complete(caseNumber, PLAN, "community", other));

        other.put("deviation", "本人希望先学习家政技能");
        complete(caseNumber, PLAN, "community", other);
        assertThat(plans.current(caseNumber).orElseThrow().route())
                .returns("training", r -> r.code())
                .returns("job-matching", r -> r.proposedCode())
                .returns("本人希望先学习家政技能", r -> r.deviation());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            route,       -,          route
            route,       other,      route
            goal,        -,          goal
            goal,        找活,        goal
            services,    -,          services
            by-guidance, -,          by-guidance
            by-guidance, 2026-03-01, by-guidance
            """)
    void whatIsMissingInAPlanIsToldAtItsField(String field, String value, String at) {
        String caseNumber = planning(TIANJIN);
        complete(caseNumber, SURVEY, "community", survey(Map.of()));
        Map<String, Object> input = plan("job-matching");
        input.put(field, value);

        assertRejected(at, () -> complete(caseNumber, PLAN, "community", input));
        assertThat(plans.current(caseNumber)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"situation", "attitude", "ability", "skills"})
    void whatIsMissingInASurveyIsToldAtItsField(String field) {
        String caseNumber = planning(TIANJIN);
        Map<String, Object> input = new HashMap<>(survey(Map.of()));
        input.put(field, null);

        assertRejected(field, () -> complete(caseNumber, SURVEY, "community", input));
        assertThat(surveys.newest(caseNumber)).isEmpty();
    }

    @Test
    void changedCircumstancesLeadBackToTheSurvey() {
        String caseNumber = planning(TIANJIN);
        complete(caseNumber, SURVEY, "community", survey(Map.of()));

        complete(caseNumber, PLAN, "community", Map.of("outcome", "survey-again"));

        assertThat(tasks(caseNumber, SURVEY)).hasSize(1);
        assertThat(plans.current(caseNumber)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"180, userTask_makePlan", "181, userTask_surveyNeeds"})
    void aFreshSurveyIsNotAskedAgain(int days, String task) {
        String caseNumber = planned();

        clock.moveTo(clock.today().plusDays(days));
        start(AssistancePlanProcess.KEY, caseNumber);

        assertThat(tasks(caseNumber, task)).hasSize(1);
    }

    @Test
    void aVisitThatFindsTheAnswersChangedAsksAnew() {
        String caseNumber = planned();
        transactions.executeWithoutResult(s -> surveys.confirm(caseNumber, clock.today(), false));

        start(AssistancePlanProcess.KEY, caseNumber);

        assertThat(tasks(caseNumber, SURVEY)).hasSize(1);
    }

    @Test
    void aVisitThatFindsThemTrueKeepsThemFresh() {
        String caseNumber = planned();
        clock.moveTo(clock.today().plusDays(100));
        transactions.executeWithoutResult(s -> surveys.confirm(caseNumber, clock.today(), true));
        clock.moveTo(clock.today().plusDays(100));

        start(AssistancePlanProcess.KEY, caseNumber);

        assertThat(tasks(caseNumber, PLAN)).hasSize(1);
    }

    @Test
    void theSecondSetBackAsksForTheCauseAndANewPlan() {
        String caseNumber = planned();
        awaitRevision(caseNumber);

        setBack(caseNumber);
        assertThat(processes.awaits(AssistancePlanProcess.MESSAGE_REVISION, caseNumber))
                .isTrue();
        setBack(caseNumber);
        assertThat(processes.awaits(AssistancePlanProcess.MESSAGE_REVISION, caseNumber))
                .isFalse();

        start(AssistancePlanProcess.KEY, caseNumber);
        assertThat(view(caseNumber, PLAN, "community").at("/warnings").toString())
                .contains("求职受阻2次");
        assertRejected("cause", () -> complete(caseNumber, PLAN, "community", plan("job-matching")));
        Map<String, Object> input = plan("job-matching");
        input.put("cause", "年龄偏大，岗位要求夜班");
        complete(caseNumber, PLAN, "community", input);

        assertThat(plans.versions(caseNumber))
                .extracting(Plan::planNo, Plan::setbackCause, Plan::replacedOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "年龄偏大，岗位要求夜班", null),
                        org.assertj.core.groups.Tuple.tuple(1, null, clock.today()));
        assertThat(setbacks.sinceCurrentPlan(caseNumber)).isEmpty();
    }

    @Test
    void aPlanInTheMakingIsNotAskedForAgain() {
        String caseNumber = planned();
        awaitRevision(caseNumber);
        start(AssistancePlanProcess.KEY, caseNumber);

        setBack(caseNumber);
        setBack(caseNumber);

        assertThat(processes.awaits(AssistancePlanProcess.MESSAGE_REVISION, caseNumber))
                .isTrue();
    }

    @Test
    void aLateSurveyIsSupervisedByTheStreetAndThenTheDistrict() {
        String caseNumber = planning(TIANJIN);

        at(LocalDateTime.of(2026, 3, 9, 23, 59, 59));
        assertThat(tasks(caseNumber, SUPERVISE)).isEmpty();
        at(LocalDateTime.of(2026, 3, 10, 0, 0));
        assertThat(task(caseNumber, SUPERVISE).groups()).containsExactly("street-120101001");

        at(LocalDateTime.of(2026, 3, 13, 23, 59, 59));
        assertThat(task(caseNumber, SUPERVISE).groups()).hasSize(1);
        at(LocalDateTime.of(2026, 3, 14, 0, 0));
        assertThat(task(caseNumber, SUPERVISE).groups()).contains("district-120101");

        complete(caseNumber, SURVEY, "community", survey(Map.of()));
        complete(caseNumber, PLAN, "community", plan("job-matching"));
        assertThat(view(caseNumber, SUPERVISE, "street").at("/warnings/0").asText())
                .contains("帮扶需求调查");
        complete(caseNumber, SUPERVISE, "street", Map.of("outcome", "supervised", "opinion", "请按时完成"));
        assertThat(running(caseNumber)).isZero();
    }

    @Test
    void aLatePlanIsSupervisedToo() {
        String caseNumber = planning(TIANJIN);
        complete(caseNumber, SURVEY, "community", survey(Map.of()));

        at(LocalDateTime.of(2026, 3, 9, 23, 59, 59));
        assertThat(tasks(caseNumber, SUPERVISE)).isEmpty();
        at(LocalDateTime.of(2026, 3, 10, 0, 0));
        assertThat(view(caseNumber, SUPERVISE, "street").at("/warnings/0").asText())
                .contains("制定帮扶计划");
    }

    @Test
    void aColleagueOfTheStreetMayNotPlan() {
        String caseNumber = planning(TIANJIN);

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> complete(caseNumber, SURVEY, "street", survey(Map.of())));
    }

    private String planning(Place place) {
        String caseNumber = signed(place);
        start(AssistancePlanProcess.KEY, caseNumber);
        return caseNumber;
    }

    private String planned() {
        String caseNumber = planning(TIANJIN);
        complete(caseNumber, SURVEY, "community", survey(Map.of()));
        complete(caseNumber, PLAN, "community", plan("job-matching"));
        return caseNumber;
    }

    private void setBack(String caseNumber) {
        transactions.executeWithoutResult(
                s -> setbacks.record(caseNumber, officer("community"), clock.today(), "面试未通过"));
    }

    private void at(LocalDateTime moment) {
        clock.moveTo(moment);
        executeDueJobs();
    }

    private long running(String caseNumber) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(AssistancePlanProcess.KEY)
                .processInstanceBusinessKey(caseNumber)
                .count();
    }

    /** A process that waits for the message, as the process of assistance does. */
    private void awaitRevision(String caseNumber) {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .name("awaiting")
                .addModelInstance(
                        "awaiting.bpmn",
                        Bpmn.createExecutableProcess("awaiting")
                                .startEvent()
                                .receiveTask()
                                .message(AssistancePlanProcess.MESSAGE_REVISION)
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        deployments.add(deployment);
        start("awaiting", caseNumber);
    }

    private final List<String> deployments = new ArrayList<>();

    @org.junit.jupiter.api.AfterEach
    void undeploy() {
        deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true, true, true));
    }

    private static Map<String, Object> survey(Map<String, Object> changes) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "outcome", "surveyed",
                "situation", "unemployed",
                "attitude", "active",
                "ability", "full",
                "skilled", true,
                "skills", "电工四级",
                "experienced", true,
                "wishes", List.of("recommendation"),
                "needs", "希望离家近"));
        input.putAll(changes);
        return input;
    }

    private static Map<String, Object> plan(String route) {
        return new HashMap<>(Map.of(
                "outcome", "made",
                "route", route,
                "goal", "两个月内实现单位就业",
                "services", List.of("guidance", "recommendation"),
                "by-guidance", "2026-12-20",
                "by-recommendation", "2026-12-30"));
    }

    private static void assertRejected(String field, Runnable act) {
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(act::run)
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").contains(field));
    }
}
