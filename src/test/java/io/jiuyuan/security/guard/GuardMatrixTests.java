package io.jiuyuan.security.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.security.SecurityTest;
import io.jiuyuan.security.guard.GuardedCases.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every role x every call x a case of the own street (120101001), of the neighbouring one (120101002) and of another city.
 * Each line names who gets through; everybody else, and every other unit, must be refused with 403.
 */
class GuardMatrixTests extends SecurityTest {

    private static final String STREET = "street@own street2@neighbour xinyu-street@foreign";
    private static final String REGION =
            "bureau@own bureau@neighbour city@own city@neighbour auditor@own auditor@neighbour " + at("admin");
    private static final String WORK =
            at("community", "street", "street2", "district", "bureau", "finance", "city", "xinyu-street");
    private static final String COCKPIT = at("bureau", "city", "auditor", "admin");
    private static final String ALL = WORK + " " + at("auditor", "admin");
    private static final String ADMIN = at("admin");
    private static final String NOBODY = "";

    private static final List<String> PEOPLE = List.of(
            "community",
            "street",
            "street2",
            "district",
            "bureau",
            "finance",
            "city",
            "auditor",
            "admin",
            "xinyu-street");

    @Autowired
    private ProcessEngine engine;

    private Map<String, Case> cases;

    @BeforeEach
    void openCases() {
        GuardedCases guarded = new GuardedCases(engine);
        cases = new LinkedHashMap<>();
        cases.put("own", guarded.open("JY120101202690001", "street-120101001"));
        cases.put("neighbour", guarded.open("JY120101202690002", "street-120101002"));
        cases.put("foreign", guarded.open("JY360502202690003", "street-360502001"));
    }

    static Stream<Line> lines() {
        return Stream.of(
                line(NOBODY, "GET engine"),
                line(ALL, "GET engine/engine"),
                line(NOBODY, "GET engine/engine/other/task/{task}"),
                line(ALL, "GET admin/auth/user/default"),
                line(ALL, "GET tasklist/plugin/tasklistPlugins/static/app/plugin.js"),
                line(ALL, "GET engine/engine/default/process-definition"),
                line(ALL, "GET engine/engine/default/process-definition/count"),
                line(ALL, "GET engine/engine/default/process-definition/{definition}"),
                line(ALL, "GET engine/engine/default/process-definition/{definition}/xml"),
                line(WORK, "GET engine/engine/default/process-definition/{definition}/startForm"),
                line(WORK, "GET engine/engine/default/filter"),
                line(WORK, "GET engine/engine/default/filter/{filter}"),
                line(WORK, "POST engine/engine/default/filter/{filter}/list", "{}"),
                line(WORK, "POST engine/engine/default/filter/{filter}/count", "{\"active\":true}"),
                line(NOBODY, "POST engine/engine/default/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\"}"),
                line(NOBODY, "PUT engine/engine/default/filter/{filter}", "{\"name\":\"x\"}"),
                line(NOBODY, "DELETE engine/engine/default/filter/{filter}"),
                line(NOBODY, "GET engine/engine/default/filter/{filter}/singleResult"),
                line(STREET, "GET engine/engine/default/task/{task}"),
                line(STREET, "GET engine/engine/default/task/{task}/"),
                line(STREET, "GET engine/engine/default/task/{task}/form"),
                line(STREET, "GET engine/engine/default/task/{task}/comment"),
                line(STREET, "GET engine/engine/default/task/{task}/identity-links"),
                line(STREET, "POST engine/engine/default/task/{task}/comment/create", "{\"message\":\"已电话联系\"}"),
                line(STREET, "POST engine/engine/default/task/{task}/claim", "{\"userId\":\"{me}\"}"),
                line(STREET, "GET engine/engine/default/history/user-operation?taskId={task}"),
                line(STREET, "GET engine/engine/default/history/user-operation/count?taskId={task}"),
                line(NOBODY, "GET engine/engine/default/history/user-operation"),
                line(NOBODY, "POST engine/engine/default/task/{task}/claim", "{\"userId\":\"district2\"}"),
                line(NOBODY, "POST engine/engine/default/task/{task}/assignee", "{\"userId\":\"district2\"}"),
                line(NOBODY, "POST engine/engine/default/task/{task}/complete", "{}"),
                line(NOBODY, "POST engine/engine/default/task/{task}/submit-form", "{}"),
                line(NOBODY, "POST engine/engine/default/task/{task}/resolve", "{}"),
                line(NOBODY, "POST engine/engine/default/task/{task}/delegate", "{\"userId\":\"{me}\"}"),
                line(NOBODY, "POST engine/engine/default/task/{task}/bpmnError", "{\"errorCode\":\"x\"}"),
                line(
                        NOBODY,
                        "POST engine/engine/default/task/{task}/identity-links",
                        "{\"userId\":\"{me}\",\"type\":\"candidate\"}"),
                line(NOBODY, "GET engine/engine/default/task/{task}/variables"),
                line(NOBODY, "GET engine/engine/default/task/{task}/form-variables"),
                line(NOBODY, "PUT engine/engine/default/task/{task}/variables/x", "{\"value\":1}"),
                line(NOBODY, "PUT engine/engine/default/task/{task}", "{\"due\":null}"),
                line(NOBODY, "DELETE engine/engine/default/task/{task}"),
                line(NOBODY, "POST engine/engine/default/task/create", "{}"),
                line(NOBODY, "GET engine/engine/default/task"),
                line(NOBODY, "GET engine/engine/default/task?assignee=district2"),
                line(WORK, "GET engine/engine/default/task?assignee={me}"),
                line(COCKPIT, "POST engine/engine/default/task", "{}"),
                line(REGION, "GET engine/engine/default/process-instance/{instance}"),
                line(REGION, "GET engine/engine/default/process-instance/{instance}/activity-instances"),
                line(
                        REGION,
                        "POST cockpit/plugin/base/default/process-instance/{instance}/called-process-instances",
                        "{}"),
                line(REGION, "POST cockpit/plugin/base/default/incident", "{\"processInstanceIdIn\":[\"{instance}\"]}"),
                line(REGION, "POST engine/engine/default/job", "{\"processInstanceId\":\"{instance}\"}"),
                line(REGION, "GET engine/engine/default/job/count?processInstanceId={instance}"),
                line(COCKPIT, "POST engine/engine/default/process-instance", "{}"),
                line(COCKPIT, "POST engine/engine/default/process-instance/count", "{}"),
                line(COCKPIT, "POST cockpit/plugin/base/default/process-instance", "{}"),
                line(COCKPIT, "POST cockpit/plugin/base/default/process-instance/count", "{}"),
                line(COCKPIT, "GET engine/engine/default/process-definition/statistics"),
                line(COCKPIT, "GET cockpit/plugin/base/default/process-definition/statistics"),
                line(
                        COCKPIT,
                        "GET engine/engine/default/process-definition/{definition}/static-called-process-definitions"),
                line(COCKPIT, "GET engine/engine/default/task/report/candidate-group-count"),
                line(COCKPIT, "GET engine/engine/default/decision-definition"),
                line(COCKPIT, "GET engine/engine/default/deployment"),
                line(
                        COCKPIT,
                        "POST engine/engine/default/variable-instance",
                        "{\"processInstanceIdIn\":[\"{instance}\"]}"),
                line(NOBODY, "GET engine/engine/default/variable-instance"),
                line(NOBODY, "GET engine/engine/default/process-instance"),
                line(NOBODY, "GET engine/engine/default/process-instance/{instance}/variables"),
                line(
                        NOBODY,
                        "POST engine/engine/default/process-instance/{instance}/variables",
                        "{\"modifications\":{}}"),
                line(NOBODY, "POST engine/engine/default/process-instance/{instance}/modification", "{}"),
                line(NOBODY, "DELETE engine/engine/default/process-instance/{instance}"),
                line(NOBODY, "POST engine/engine/default/process-instance/delete", "{}"),
                line(NOBODY, "GET engine/engine/default/history/variable-instance"),
                line(NOBODY, "GET engine/engine/default/history/process-instance"),
                line(NOBODY, "GET engine/engine/default/history/task"),
                line(NOBODY, "GET engine/engine/default/execution"),
                line(NOBODY, "POST engine/engine/default/message", "{\"messageName\":\"x\"}"),
                line(NOBODY, "POST engine/engine/default/signal", "{\"name\":\"x\"}"),
                line(NOBODY, "POST engine/engine/default/process-definition/key/guardedCase/start", "{}"),
                line(NOBODY, "POST engine/engine/default/process-definition/{definition}/start", "{}"),
                line(NOBODY, "POST engine/engine/default/process-definition/{definition}/submit-form", "{}"),
                line(NOBODY, "DELETE engine/engine/default/process-definition/{definition}"),
                line(NOBODY, "POST engine/engine/default/deployment/create", "{}"),
                line(NOBODY, "POST engine/engine/default/decision-definition/key/tianjin_category/evaluate", "{}"),
                line(NOBODY, "POST engine/engine/default/migration/execute", "{}"),
                line(NOBODY, "POST engine/engine/default/condition", "{}"),
                line(ADMIN, "PUT engine/engine/default/process-instance/{instance}/suspended", "{\"suspended\":false}"),
                line(COCKPIT, "GET engine/engine/default/user"),
                line(ADMIN, "GET engine/engine/default/user/count"),
                line(ADMIN + " " + at("street"), "GET engine/engine/default/user/street/profile"),
                line(ADMIN, "GET engine/engine/default/group/count"),
                line(ADMIN, "GET engine/engine/default/authorization"),
                line(NOBODY, "POST engine/engine/default/user/create", "{\"profile\":{\"id\":\"x\"}}"),
                line(NOBODY, "PUT engine/engine/default/user/street/credentials", "{\"password\":\"x\"}"),
                line(NOBODY, "PUT engine/engine/default/group/camunda-admin/members/street", "{}"),
                line(NOBODY, "POST engine/engine/default/authorization/create", "{}"),
                line(
                        NOBODY,
                        "POST admin/setup/default/user/create",
                        "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}"),
                line(NOBODY, "POST admin/auth/user/default/login/admin", "{}"),
                line(NOBODY, "GET nothing/of/the/kind"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void letsThroughWhoIsNamedAndNobodyElse(Line line) {
        Set<String> through = new TreeSet<>();
        Map<String, Integer> unexpected = new LinkedHashMap<>();
        cases.forEach((place, opened) -> PEOPLE.forEach(person -> {
            int status = line.send(this, person, opened);
            if (status < 300) {
                through.add(person + "@" + place);
            } else if (status != 403) {
                unexpected.put(person + "@" + place, status);
            }
        }));

        assertThat(unexpected).isEmpty();
        assertThat(through).isEqualTo(new TreeSet<>(line.through()));
    }

    private int status(String person, String method, String path, String body) {
        return signedIn(person).call(method, path, body).statusCode();
    }

    private String filter() {
        FilterService filters = engine.getFilterService();
        return filters.createFilterQuery().filterName("本单位待办").singleResult().getId();
    }

    private static String at(String... people) {
        StringBuilder places = new StringBuilder();
        for (String person : people) {
            for (String place : List.of("own", "neighbour", "foreign")) {
                places.append(person).append('@').append(place).append(' ');
            }
        }
        return places.toString().strip();
    }

    private static Line line(String through, String call) {
        return line(through, call, null);
    }

    private static Line line(String through, String call, String body) {
        return new Line(through.isBlank() ? Set.of() : Set.of(through.split(" +")), call, body);
    }

    record Line(Set<String> through, String call, String body) {

        int send(GuardMatrixTests test, String person, Case opened) {
            String[] parts = opened.fill(call)
                    .replace("{filter}", test.filter())
                    .replace("{me}", person)
                    .split(" ", 2);
            String json = body == null ? null : opened.fill(body).replace("{me}", person);
            return test.status(person, parts[0], "/camunda/api/" + parts[1], json);
        }

        @Override
        public String toString() {
            return call;
        }
    }
}
