package io.jiuyuan.security.guard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Reads a request as strictly as it can be read. What two parsers might read differently is refused, and what is let
 * through goes on in the form that was checked, so that the engine reads what the guard has read.
 *
 * <p>Keys that end in {@code Expression} and the key {@code orQueries} are refused everywhere and for everyone: the engine
 * evaluates such expressions as code (CVE-2026-109432).
 */
final class EngineCalls {

    static final String ROOT = "/camunda/api/";

    private static final int LARGEST_BODY = 256 * 1024;
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9:_.@-]+");
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    private EngineCalls() {}

    static EngineCall read(HttpServletRequest request) throws IOException {
        if (OVERRIDES.stream().anyMatch(header -> request.getHeader(header) != null)) {
            throw new BadCall("method override");
        }
        String method = request.getMethod();
        JsonNode body = body(request);
        if (body != null && (method.equals("GET") || method.equals("OPTIONS") || method.equals("HEAD"))) {
            throw new BadCall("body of a " + method);
        }
        return new EngineCall(
                method,
                path(request.getRequestURI().substring(request.getContextPath().length())),
                query(request.getQueryString()),
                body);
    }

    /** @param uri as it came, still encoded */
    static String path(String uri) {
        if (!uri.startsWith(ROOT)) {
            throw new BadCall("path");
        }
        String rest = uri.substring(ROOT.length());
        if (rest.endsWith("/")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        List<String> segments = new ArrayList<>();
        for (String raw : rest.split("/", -1)) {
            String segment = decoded(raw.replace("+", "%2B"));
            if (!SEGMENT.matcher(segment).matches() || segment.equals(".") || segment.equals("..")) {
                throw new BadCall("path segment");
            }
            segments.add(segment);
        }
        return String.join("/", segments);
    }

    static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            requireHarmless(name);
            query.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    static JsonNode json(byte[] content) {
        try {
            JsonNode json = JSON.readTree(content);
            requireHarmless(json);
            return json;
        } catch (IOException unreadable) {
            throw new BadCall("body");
        }
    }

    static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException cannotHappenInMemory) {
            throw new IllegalStateException(cannotHappenInMemory);
        }
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] content = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (content.length == 0) {
            return null;
        }
        if (content.length > LARGEST_BODY || !isJson(request.getContentType())) {
            throw new BadCall("body");
        }
        return json(content);
    }

    private static boolean isJson(String type) {
        try {
            return type != null && MediaType.parseMediaType(type).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static void requireHarmless(JsonNode json) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            requireHarmless(names.next());
        }
        json.forEach(EngineCalls::requireHarmless);
    }

    private static void requireHarmless(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.contains("expression") || lower.contains("orqueries")) {
            throw new BadCall("expression");
        }
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new BadCall("encoding");
        }
    }
}
