package io.jiuyuan.security.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Takes rows out of a list that the engine answers. */
final class RowFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RowFilter() {}

    static void apply(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Predicate<JsonNode> kept)
            throws IOException, ServletException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() != HttpServletResponse.SC_OK) {
            answer.copyBodyToResponse();
            return;
        }
        JsonNode rows = JSON.readTree(answer.getContentAsByteArray());
        ArrayNode own = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> {
            if (kept.test(row)) {
                own.add(row);
            }
        });
        answer.resetBuffer();
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.getOutputStream().write(JSON.writeValueAsBytes(own));
        answer.copyBodyToResponse();
    }
}
