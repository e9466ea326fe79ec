package io.jiuyuan.security.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the engine's web API, taken apart.
 *
 * @param path below {@code /camunda/api/}, decoded, without a trailing slash
 * @param query decoded parameters in their order
 * @param body null when there is none
 */
record EngineCall(String method, String path, Map<String, List<String>> query, JsonNode body) {

    /** The parameter, when it is given exactly once. */
    Optional<String> parameter(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Text at that key of the body. */
    Optional<String> text(String key) {
        return Optional.ofNullable(body)
                .map(json -> json.get(key))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    EngineCall withParameter(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.put(name, List.of(value));
        return new EngineCall(method, path, changed, body);
    }

    EngineCall withBody(JsonNode changed) {
        return new EngineCall(method, path, query, changed);
    }
}
