package io.jiuyuan.disbursement.killed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.PackagedApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The calls of a district's bureau and of the two officers of its finance office. */
final class PaymentOffice {

    static final String CHECK = "userTask_checkBatch";
    static final String RELEASE = "userTask_releaseBatch";
    static final String SETTLE = "userTask_settleResults";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final PackagedApplication application;

    PaymentOffice(PackagedApplication application) {
        this.application = application;
    }

    /** @param body null where the answer has none */
    record Answer(int status, JsonNode body) {}

    Answer get(String officer, String path) {
        return send(officer, request(path).GET());
    }

    Answer post(String officer, String path, String body) {
        return send(
                officer,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    Answer result(String batch, String content, String name) {
        String form = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--part--\r\n";
        return send(
                "finance",
                request("/api/payments/" + batch + "/results")
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(form)));
    }

    String file(String batch, String id) {
        return new String(
                call(
                        "finance",
                        request("/api/payments/" + batch + "/files/" + id).GET()),
                StandardCharsets.UTF_8);
    }

    Optional<String> task(String officer, String batch, String key) {
        for (JsonNode entry : get(officer, "/api/tasks?size=200").body().get("entries")) {
            JsonNode task = entry.get("task");
            if (task.get("key").asText().equals(key)
                    && task.get("caseNumber").asText().equals(batch)) {
                return Optional.of(task.get("id").asText());
            }
        }
        return Optional.empty();
    }

    Answer complete(String officer, String batch, String key, String outcome) {
        return answer(officer, batch, key, "{\"outcome\": \"" + outcome + "\"}");
    }

    /** @param input of the form, as JSON */
    Answer answer(String officer, String batch, String key, String input) {
        return task(officer, batch, key)
                .map(id -> post(officer, "/api/tasks/" + id + "/complete", input))
                .orElse(new Answer(404, null));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(application.url() + path)).header("Accept", "*/*");
    }

    private Answer send(String officer, HttpRequest.Builder request) {
        HttpResponse<byte[]> response = exchange(officer, request);
        try {
            return new Answer(
                    response.statusCode(), response.body().length == 0 ? null : json.readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] call(String officer, HttpRequest.Builder request) {
        return exchange(officer, request).body();
    }

    private HttpResponse<byte[]> exchange(String officer, HttpRequest.Builder request) {
        String credentials = Base64.getEncoder().encodeToString((officer + ":jiuyuan-demo").getBytes());
        try {
            return client.send(
                    request.header("Authorization", "Basic " + credentials).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
