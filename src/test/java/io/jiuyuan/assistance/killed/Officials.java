package io.jiuyuan.assistance.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.PackagedApplication;
import io.jiuyuan.security.Browser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The calls of a community's, a street's and a district's officer. */
final class Officials {

    static final String SIGN = "userTask_signAgreement";
    static final String SURVEY = "userTask_surveyNeeds";
    static final String VISIT = "userTask_visitHome";
    static final String DECIDE_EXIT = "userTask_decideExit";

    private static final String COMMUNITY = "community";
    private static final String STREET = "street";
    private static final String DISTRICT = "district";
    /** The smallest picture there is. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final Browser browser;
    private final String today = LocalDate.now().toString();

    Officials(PackagedApplication demo) {
        base = demo.url();
        browser = new Browser(base);
    }

    /** @param body null where the answer has none */
    record Answer(int status, JsonNode body) {

        boolean done() {
            return status == 204;
        }

        String code() {
            return body.path("code").asText();
        }
    }

    Answer sign(String taskId) {
        return complete(STREET, taskId, """
                {"outcome": "signed", "method": "paper", "sealed": true, "scan": ["%2$s"],
                 "signedOn": "%1$s", "copyStreet": "%1$s", "copyPerson": "%1$s", "copyHelper": "%1$s"}""".formatted(today, upload(STREET, "agreement-scan")));
    }

    Answer employ(String caseNumber) {
        return act(STREET, caseNumber, "record-employment", """
                {"kind": "unit", "firstDay": "%s", "employer": "某物业服务有限公司", "post": "保洁员",
                 "contractEnd": "%s", "insured": "yes", "evidence": ["%s"]}""".formatted(
                        today, LocalDate.now().plusYears(1), upload(STREET, "labour-contract")));
    }

    Answer visit(String caseNumber) {
        return act(COMMUNITY, caseNumber, "record-visit", """
                {"outcome": "home", "visitDate": "%s", "visitTime": "00:00", "place": "某路1号", "situation": "looking",
                 "findings": "与本人见面，正在求职。", "survey": "unchanged"}""".formatted(today));
    }

    Answer decideExit(String taskId) {
        return complete(DISTRICT, taskId, """
                {"outcome": "confirm", "fact": 1, "effectiveOn": "%s"}""".formatted(today));
    }

    /** Ids of the open tasks of this kind, by case. */
    Map<String, String> tasks(String key) {
        Map<String, String> found = new TreeMap<>();
        for (String officer : new String[] {COMMUNITY, STREET, DISTRICT}) {
            Answer waiting =
                    send(officer, browser.request("/api/tasks?size=200").GET());
            assertThat(waiting.status()).isEqualTo(200);
            waiting.body().get("entries").forEach(entry -> {
                JsonNode task = entry.get("task");
                if (task.get("key").asText().equals(key)) {
                    found.put(task.get("caseNumber").asText(), task.get("id").asText());
                }
            });
        }
        return found;
    }

    /** Steps of the engine that are to be done now: none when everything has settled. */
    int jobsInHand() {
        Browser cockpit = new Browser(base);
        cockpit.signIn("admin", "jiuyuan-demo");
        HttpResponse<String> jobs =
                cockpit.get("/camunda/api/engine/engine/default/job/count?messages=true&withRetriesLeft=true");
        assertThat(jobs.statusCode()).as(jobs.body()).isEqualTo(200);
        try {
            return json.readTree(jobs.body()).get("count").asInt();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer complete(String officer, String taskId, String input) {
        return send(officer, post("/api/tasks/" + taskId + "/complete", input));
    }

    private Answer act(String officer, String caseNumber, String action, String input) {
        return send(officer, post("/api/cases/" + caseNumber + "/actions/" + action, input));
    }

    private String upload(String officer, String kind) {
        String boundary = "part-of-the-form";
        String head = "--%1$s\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                        .formatted(boundary, kind)
                + "Content-Disposition: form-data; name=\"file\"; filename=\"scan.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        Answer answer = send(
                officer,
                browser.request("/api/materials")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(PICTURE),
                                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        return answer.body().get("id").asText();
    }

    private HttpRequest.Builder post(String path, String body) {
        return browser.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private Answer send(String officer, HttpRequest.Builder request) {
        String credentials = Base64.getEncoder().encodeToString((officer + ":jiuyuan-demo").getBytes());
        HttpResponse<String> response = browser.send(
                request.header("Authorization", "Basic " + credentials).header("Accept", "application/json"));
        try {
            return new Answer(response.statusCode(), response.body().isEmpty() ? null : json.readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }
}
