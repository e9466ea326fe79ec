package io.jiuyuan.security.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Turns what the engine answers in English into Chinese before a page shows it: the web applications print an error's
 * message, and an incident's, as they come.
 */
final class ChineseAnswers {

    private static final Logger log = LoggerFactory.getLogger(ChineseAnswers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INCIDENTS = "cockpit/plugin/base/default/incident";
    private static final List<String> FAILURES = List.of("incidentMessage", "rootCauseIncidentMessage");

    private ChineseAnswers() {}

    /** The rest of the way to the engine. */
    @FunctionalInterface
    interface Onward {
        void to(HttpServletResponse response) throws IOException, ServletException;
    }

    static void apply(EngineCall call, HttpServletResponse response, Onward onward)
            throws IOException, ServletException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        onward.to(answer);
        boolean error = answer.getStatus() >= HttpStatus.BAD_REQUEST.value();
        if ((error || call.path().equals(INCIDENTS)) && isJson(answer)) {
            JsonNode said = JSON.readTree(answer.getContentAsByteArray());
            if (error && said instanceof ObjectNode problem) {
                explain(call, problem, answer.getStatus());
            } else {
                said.forEach(ChineseAnswers::explainFailure);
            }
            String type = answer.getContentType();
            answer.resetBuffer();
            answer.setContentType(type);
            answer.getOutputStream().write(JSON.writeValueAsBytes(said));
        }
        answer.copyBodyToResponse();
    }

    private static boolean isJson(ContentCachingResponseWrapper answer) {
        return answer.getContentType() != null
                && MediaType.parseMediaType(answer.getContentType())
                        .getSubtype()
                        .endsWith("json")
                && answer.getContentSize() > 0;
    }

    private static void explain(EngineCall call, ObjectNode problem, int status) {
        String type = problem.path("type").asText();
        String message = problem.path("message").asText();
        log.info("The engine refused {} {} with {} {}", call.method(), call.path(), status, type);
        log.debug("It said: {}", message);
        problem.put("message", EngineWords.refusal(type, message, status));
        JsonNode missing = problem.path("missingAuthorizations").path(0);
        if (missing.isObject()) {
            // The pages make their own sentence of these three, and an English plural of them when there is no id.
            problem.put(
                    "permissionName",
                    EngineWords.permission(missing.path("permissionName").asText()));
            problem.put(
                    "resourceName",
                    EngineWords.resource(missing.path("resourceName").asText()));
            String id = missing.path("resourceId").asText("");
            problem.put("resourceId", id.isEmpty() || id.equals("*") ? "（全部）" : id);
        }
    }

    private static void explainFailure(JsonNode row) {
        for (String key : FAILURES) {
            if (row instanceof ObjectNode incident && incident.has(key)) {
                incident.put(key, EngineWords.failure(incident.path(key).asText("")));
            }
        }
    }
}
