package io.jiuyuan.security.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.security.SecurityTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChineseAnswersTests extends SecurityTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String NONE = "00000000-0000-11f1-0000-000000000000";
    private static final String CASE = "JY120101202680011";

    @Autowired
    private ProcessEngine engine;

    @Test
    void whatTheEngineDoesNotFindIsSaidInChinese() throws IOException {
        HttpResponse<String> answer = signedIn("admin").get(ENGINE + "process-instance/" + NONE);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(message(answer)).startsWith("没有找到所要的内容");
    }

    @Test
    void aRetryOfAnUnknownJobIsSaidInChinese() throws IOException {
        HttpResponse<String> answer =
                signedIn("admin").call("PUT", ENGINE + "job/" + NONE + "/retries", "{\"retries\":1}");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(message(answer)).startsWith("没有找到所要的内容");
    }

    @Test
    void whatTheGuardRefusesIsSaidWhereTheApplicationsLook() throws IOException {
        HttpResponse<String> answer = signedIn("city").call("DELETE", ENGINE + "process-instance/any", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(message(answer)).isEqualTo("此操作不能通过流程引擎接口办理。");
    }

    @Test
    void anIncidentIsExplainedWithTheOriginalBehind() throws IOException {
        String instance =
                new GuardedCases(engine).open(CASE, "street-120101001").instance();
        engine.getRuntimeService()
                .createIncident("silentRegister", instance, "any", "java.net.ConnectException: Connection refused");

        HttpResponse<String> answer = signedIn("admin")
                .call(
                        "POST",
                        "/camunda/api/cockpit/plugin/base/default/incident",
                        "{\"processInstanceIdIn\":[\"" + instance + "\"]}");

        List<String> messages = new ObjectMapper().readTree(answer.body()).findValuesAsText("incidentMessage");
        assertThat(messages)
                .singleElement()
                .asString()
                .startsWith("所连接的外部系统没有应答")
                .contains("Connection refused");
    }

    private static String message(HttpResponse<String> answer) throws IOException {
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        return problem.path("message").asText();
    }
}
