package io.jiuyuan.security.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.security.Browser;
import io.jiuyuan.security.SecurityTest;
import io.jiuyuan.security.guard.GuardedCases.Case;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class GuardAttackTests extends SecurityTest {

    private static final String API = "/camunda/api/";
    private static final String ENGINE = API + "engine/engine/default/";

    @Autowired
    private ProcessEngine engine;

    private Case own;
    private Case neighbour;
    private Case foreign;
    private String filter;

    @BeforeEach
    void openCases() {
        GuardedCases guarded = new GuardedCases(engine);
        own = guarded.open("JY120101202680001", "street-120101001");
        neighbour = guarded.open("JY120101202680002", "street-120101002");
        foreign = guarded.open("JY360502202680003", "street-360502001");
        filter = engine.getFilterService()
                .createFilterQuery()
                .filterName("本单位待办")
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'assigneeExpression':'${1}'}",
                "{'orQueries':[{'assigneeExpression':'${1}'}]}",
                "{'orQueries':[]}",
                "{'ORQUERIES':[]}",
                "{'sorting':[{'deep':{'deeper':[{'nameExpression':'${1}'}]}}]}",
                "{'assignee\\u0045xpression':'${1}'}",
                "{'\\u006frQueries':[{'x':1}]}",
                "{'nameLike':'a','nameLike':'b'}",
                "{'nameLike':'a'} {'assigneeExpression':'${1}'}",
                "[{'assigneeExpression':'${1}'}]",
                "{'nameLike':",
                "not json"
            })
    void expressionsAreRefusedForEveryoneWhereverTheyHide(String body) {
        String json = body.replace('\'', '"');
        for (String person : List.of("street", "city", "admin")) {
            for (String path : List.of("task", "task/count", "filter/" + filter + "/list", "process-instance")) {
                assertThat(signedIn(person).call("POST", ENGINE + path, json).statusCode())
                        .as("%s %s", person, path)
                        .isEqualTo(400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//camunda/api/engine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/./api/engine/engine/default/task",
                "/camunda/lib/../api/engine/engine/default/task",
                "/camunda/lib/%2e%2e/api/engine/engine/default/task",
                "/%63amunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task%2fx",
                "/camunda/api/engine/engine/default/task;x"
            })
    void anAddressWithASecondMeaningIsMalformedAndNoUnexpectedError(String path) {
        for (Browser person : List.of(browser(), signedIn("admin"))) {
            HttpResponse<String> answer = person.get(path);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .containsAnyOf("<html lang=\"zh-CN\"", "请求未能处理")
                    .doesNotContain("Bad Request");
        }
    }

    @Test
    void tasklistStopsListingTheTasksOfAFormerPostAtOnce() {
        String list = ENGINE + "filter/" + filter + "/list";
        String street = "{\"processInstanceBusinessKey\":\"" + own.businessKey() + "\"}";
        assertThat(signedIn("street").call("POST", list, street).body()).contains(own.task());

        engine.getIdentityService().deleteMembership("street", "street-120101001");
        try {
            assertThat(signedIn("street").call("POST", list, street).body()).doesNotContain(own.task());
        } finally {
            engine.getIdentityService().createMembership("street", "street-120101001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigneeExpression=x", "taskNameExpression", "%61ssigneeExpressio%6E=x", "ORqueries=x"})
    void expressionsAreRefusedInParametersToo(String query) {
        assertThat(signedIn("admin").get(ENGINE + "task/count?" + query).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyInAnotherEncodingIsReadAsTheEngineWouldReadIt() {
        byte[] utf16 = "{\"orQueries\":[]}".getBytes(StandardCharsets.UTF_16BE);
        Browser admin = signedIn("admin");

        HttpResponse<String> answer = admin.send(admin.request(ENGINE + "task")
                .header("Content-Type", "application/json;charset=UTF-16BE")
                .header("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofByteArray(utf16)));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json-patch+json"
            })
    void bodiesAreJsonOrRefused(String type) {
        Browser admin = signedIn("admin");

        HttpResponse<String> answer = admin.send(admin.request(ENGINE + "task")
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task/{task};jsessionid=1",
                "task;x=y/{task}",
                "task/%2e%2e/task/{task}",
                "task/./{task}",
                "task//{task}",
                "//task/{task}",
                "task%2F{task}",
                "task\\{task}",
                "TASK/{task}",
                "Task/{task}",
                "task/{task}%00",
                "task/{task}%3Fx",
                "task/{task}%252e",
                "%2574ask/{task}",
                "task/{task}.json"
            })
    void oddWaysToWriteAPathLeadNowhere(String path) {
        for (Case target : List.of(own, neighbour)) {
            String written = ENGINE + target.fill(path).replace("\\", "%5C");

            assertThat(signedIn("street").get(written).statusCode()).isIn(400, 403);
        }
    }

    @Test
    void anEncodedLetterIsJudgedAsTheLetter() {
        assertThat(signedIn("street")
                        .get(ENGINE + neighbour.fill("%74ask/{task}"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void theMethodCannotBeOverridden(String header) {
        Browser street = signedIn("street");

        var answer = street.send(street.request(ENGINE + own.fill("task/{task}"))
                .header(header, "DELETE")
                .GET());

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"POST,user/create", "POST,user/create/", "GET,user/create", "PUT,user/create", "POST,"})
    void nobodyCreatesAFirstAdministrator(String method, String rest) {
        String path = API + "admin/setup/default/" + (rest == null ? "" : rest);
        String user = "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"x\"}}";
        String body = method.equals("GET") ? null : user;

        assertThat(browser().call(method, path, body).statusCode()).isEqualTo(403);
        for (String person : List.of("street", "city", "admin")) {
            assertThat(signedIn(person).call(method, path, body).statusCode()).isEqualTo(403);
        }
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("mallory")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'candidateGroup':'street-120101002'}",
                "{'candidateGroups':['street-120101002']}",
                "{'assignee':'street2'}",
                "{'assigneeIn':['street2']}",
                "{'involvedUser':'street2'}",
                "{'includeAssignedTasks':false}",
                "{'processVariables':[{'name':'group','operator':'like','value':'street%'}]}",
                "{'sorting':[{'sortBy':'processVariable','sortOrder':'asc','parameters':{'variable':'group','type':'String'}}]}",
                "{'sorting':'created'}",
                "{'nameLike':{'x':1}}",
                "[]"
            })
    void aStoredFilterCannotBeTurnedToOthersTasks(String body) {
        var answer = signedIn("street").call("POST", ENGINE + "filter/" + filter + "/list", body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aStoredFilterListsTheOwnUnitsTasksOnly() throws Exception {
        String search = "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],\"firstResult\":0,"
                + "\"maxResults\":15,\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"active\":true}";

        String answer = signedIn("street")
                .call("POST", ENGINE + "filter/" + filter + "/list?firstResult=0&maxResults=2000", search)
                .body();

        assertThat(answer).contains(own.task()).doesNotContain(neighbour.task()).doesNotContain(foreign.task());
    }

    @Test
    void aColleaguesTaskCannotBeTakenOrGivenBack() {
        engine.getTaskService().setAssignee(own.task(), "somebody-else");
        Browser street = signedIn("street");

        assertThat(street.call("POST", ENGINE + own.fill("task/{task}/claim"), "{\"userId\":\"street\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(street.call("POST", ENGINE + own.fill("task/{task}/assignee"), "{\"userId\":\"street\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(street.call("POST", ENGINE + own.fill("task/{task}/unclaim"), null)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onesOwnTaskIsClaimedAndGivenBack() {
        Browser street = signedIn("street");

        street.call("POST", ENGINE + own.fill("task/{task}/claim"), "{\"userId\":\"street\"}");
        assertThat(assignee()).isEqualTo("street");
        street.call("POST", ENGINE + own.fill("task/{task}/unclaim"), null);
        assertThat(assignee()).isNull();
    }

    @Test
    void anAssignedTaskIsOnesOwnEvenWithoutTheGroup() {
        engine.getTaskService().setAssignee(neighbour.task(), "street");

        assertThat(signedIn("street")
                        .get(ENGINE + neighbour.fill("task/{task}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCommentCannotBeHungOnAnotherCase() {
        String comment = "{\"message\":\"x\",\"processInstanceId\":\"" + neighbour.instance() + "\"}";

        assertThat(signedIn("street")
                        .call("POST", ENGINE + own.fill("task/{task}/comment/create"), comment)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "process-instance,{}",
        "task,{}",
        "task,{'processInstanceBusinessKeyLike':'JY3605%'}",
        "process-instance,{'businessKeyLike':'JY3605%'}"
    })
    void listsOfAManagerEndAtTheOwnCity(String path, String body) {
        String json = body.replace('\'', '"');

        String city = signedIn("city")
                .call("POST", ENGINE + path + "?maxResults=500", json)
                .body();
        String admin = signedIn("admin")
                .call("POST", ENGINE + path + "?maxResults=500", json)
                .body();

        assertThat(city).contains(own.instance()).doesNotContain(foreign.instance());
        assertThat(admin).contains(foreign.instance());
    }

    @Test
    void cockpitsListOfInstancesEndsAtTheOwnCity() throws Exception {
        String path = API + "cockpit/plugin/base/default/process-instance";
        String query = "{\"processDefinitionId\":\"" + own.definition() + "\"}";

        JsonNode city = json(signedIn("city").call("POST", path, query));
        JsonNode count = json(signedIn("city").call("POST", path + "/count", query));

        assertThat(city.findValuesAsText("id"))
                .contains(own.instance(), neighbour.instance())
                .doesNotContain(foreign.instance());
        assertThat(count.get("count").asInt()).isEqualTo(city.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST job {'processInstanceId':'{foreign}'}",
                "POST ../../../cockpit/plugin/base/default/incident {'processInstanceIdIn':['{own}','{foreign}']}",
                "POST process-instance {'variables':[{'name':'group','operator':'eq','value':'x'}]}",
                "POST task {'processVariables':[{'name':'group','operator':'eq','value':'x'}]}"
            })
    void aManagerAsksForNoForeignInstanceAndNoVariable(String call) {
        String[] parts = call.split(" ", 3);
        String path = parts[1].startsWith("../") ? API + parts[1].substring("../../../".length()) : ENGINE + parts[1];
        String body =
                parts[2].replace('\'', '"').replace("{own}", own.instance()).replace("{foreign}", foreign.instance());

        assertThat(signedIn("city").call(parts[0], path, body).statusCode()).isEqualTo(403);
    }

    @Test
    void jobsAreNotListedByAParameterThatTheEngineIgnores() throws Exception {
        var answer = signedIn("city").call("POST", ENGINE + "job?processInstanceId=" + own.instance(), "{}");

        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void variableValuesComeBackToNobody() {
        String query = "{\"processInstanceIdIn\":[\"" + own.instance() + "\"]}";

        assertThat(signedIn("city")
                        .call("POST", ENGINE + "variable-instance", query)
                        .body())
                .isEqualTo("[]");
        assertThat(signedIn("admin")
                        .call("POST", ENGINE + "variable-instance", query)
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "street,tasklist,200", "street,cockpit,403", "street,admin,403",
        "city,tasklist,200", "city,cockpit,200", "city,admin,403",
        "auditor,tasklist,403", "auditor,cockpit,200", "auditor,admin,403",
        "admin,tasklist,403", "admin,cockpit,200", "admin,admin,200",
        "street,welcome,302", "admin,welcome,302"
    })
    void eachWebApplicationOpensToItsRoles(String person, String app, int status) {
        assertThat(signedIn(person).get("/camunda/app/" + app + "/default/").statusCode())
                .isEqualTo(status);
    }

    @Test
    void leavingTasklistEndsTheWholeSession() {
        Browser street = browser();
        street.signIn("street", PASSWORD);
        street.get("/camunda/app/tasklist/default/");

        var answer = street.call("POST", API + "admin/auth/user/default/logout", null);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(street.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(street.get(ENGINE + "filter").statusCode()).isEqualTo(401);
    }

    private String assignee() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(own.task())
                .singleResult()
                .getAssignee();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
