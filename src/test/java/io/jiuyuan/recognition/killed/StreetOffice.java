package io.jiuyuan.recognition.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.PackagedApplication;
import io.jiuyuan.security.Browser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The calls of two officers of a street of Chongqing's, where two tasks lead from an application to the decision. */
final class StreetOffice {

    static final String OFFICER = "chongqing-street";
    static final String COLLEAGUE = "chongqing-street2";
    static final String ACCEPT = "userTask_acceptApplication";
    static final String APPROVE = "userTask_approve";

    private static final String PASS = "{\"outcome\": \"pass\", \"opinion\": \"原件已核验，同意\"}";
    private static final String DECIDE = "{\"outcome\": \"pass\", \"opinion\": \"同意\", \"category\": \"4050\"}";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final ObjectMapper json = new ObjectMapper();
    private final Browser browser;

    StreetOffice(PackagedApplication demo) {
        browser = new Browser(demo.url());
    }

    /** @param body null where the answer has none */
    record Answer(int status, JsonNode body) {}

    /** The application of the person of this number, under the person's own idempotency key. */
    Answer submit(int person) {
        String application = """
                {"person": {"identityNumber": "%s", "name": "申请人", "phone": "19900008888",
                  "hukouAddress": "某路1号", "hukouUnitCode": "500103003",
                  "residenceAddress": "某路1号", "residenceUnitCode": "500103003"},
                 "categories": ["4050"], "materials": [],
                 "circumstances": {"localHukou": true, "ableAndWilling": true, "registeredUnemployed": true}}""".formatted(identityNumber(person));
        return send(OFFICER, post("/api/applications", application).header("Idempotency-Key", "person-" + person));
    }

    Answer accept(String taskId) {
        return send(OFFICER, post("/api/tasks/" + taskId + "/complete", PASS));
    }

    Answer approveTogether(Collection<String> taskIds) {
        String ids = json.valueToTree(taskIds).toString();
        return send(
                COLLEAGUE, post("/api/tasks/bulk-complete", "{\"taskIds\": " + ids + ", \"input\": " + DECIDE + "}"));
    }

    /** Ids of the open tasks of this kind, by case. */
    Map<String, String> tasks(String officer, String key) {
        Answer waiting = send(officer, browser.request("/api/tasks?size=200").GET());
        assertThat(waiting.status()).isEqualTo(200);
        Map<String, String> found = new TreeMap<>();
        waiting.body().get("entries").forEach(entry -> {
            JsonNode task = entry.get("task");
            if (task.get("key").asText().equals(key)) {
                found.put(task.get("caseNumber").asText(), task.get("id").asText());
            }
        });
        return found;
    }

    JsonNode caseFile(String caseNumber) {
        return send(OFFICER, browser.request("/api/cases/" + caseNumber).GET()).body();
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

    private static String identityNumber(int person) {
        String first = "50010319750510%03d".formatted(person * 2 + 1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
