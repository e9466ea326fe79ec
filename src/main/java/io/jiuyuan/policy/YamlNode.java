package io.jiuyuan.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mapping in a YAML file that is read strictly: every key must be asked for, and every fault is told with file and path.
 */
final class YamlNode {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final String path;
    private final JsonNode json;
    private final Set<String> asked = new HashSet<>();

    private YamlNode(String file, String path, JsonNode json) {
        this.file = file;
        this.path = path;
        this.json = json;
        if (!json.isObject()) {
            throw refused("", "expected a mapping of keys");
        }
    }

    /** Reads the whole file by {@code reader}. */
    static <T> T read(String file, String content, Function<YamlNode, T> reader) {
        try {
            return whole(new YamlNode(file, "", YAML.readTree(content)), reader);
        } catch (JsonProcessingException e) {
            throw new PolicyRefused(
                    file,
                    "",
                    "no valid YAML: " + e.getOriginalMessage() + " at line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()));
        }
    }

    <T> T child(String key, Function<YamlNode, T> reader) {
        return whole(new YamlNode(file, pathOf(key), required(key)), reader);
    }

    <T> List<T> children(String key, Function<YamlNode, T> reader) {
        JsonNode list = optional(key);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw refused(key, "expected a list");
        }
        List<T> result = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            result.add(whole(new YamlNode(file, pathOf(key) + "[" + i + "]", list.get(i)), reader));
        }
        return List.copyOf(result);
    }

    /** A list whose entries differ in what {@code identity} gives. */
    <T> List<T> distinct(String key, Function<YamlNode, T> reader, Function<T, String> identity) {
        List<T> list = children(key, reader);
        Set<String> seen = new HashSet<>();
        for (T item : list) {
            if (!seen.add(identity.apply(item))) {
                throw refused(key, "gives " + identity.apply(item) + " twice");
            }
        }
        return list;
    }

    <T> List<T> nonEmpty(String key, List<T> list) {
        if (list.isEmpty()) {
            throw refused(key, "is missing");
        }
        return list;
    }

    /** The keys of a mapping whose keys are names; each must then be read by {@link #children} or {@link #child}. */
    List<String> keys() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean has(String key) {
        return optional(key) != null;
    }

    String text(String key) {
        JsonNode value = required(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw refused(key, "expected a text (in quotes when it looks like a number)");
        }
        return value.textValue().strip();
    }

    /** A stable code in lower-case-with-hyphens. */
    String code(String key) {
        String code = text(key);
        if (!CODE.matcher(code).matches()) {
            throw refused(key, "expected a code in lower-case-with-hyphens, found " + code);
        }
        return code;
    }

    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    List<String> texts(String key) {
        JsonNode list = required(key);
        if (!list.isArray()) {
            throw refused(key, "expected a list of texts");
        }
        List<String> result = new ArrayList<>();
        for (JsonNode value : list) {
            if (!value.isTextual()) {
                throw refused(key, "expected a list of texts, found " + value);
            }
            if (result.contains(value.textValue())) {
                throw refused(key, "names " + value.textValue() + " twice");
            }
            result.add(value.textValue());
        }
        return List.copyOf(result);
    }

    int number(String key, int min, int max) {
        JsonNode value = required(key);
        if (!value.isInt() || value.intValue() < min || value.intValue() > max) {
            throw refused(key, "expected a whole number from " + min + " to " + max + ", found " + value);
        }
        return value.intValue();
    }

    BigDecimal decimal(String key) {
        JsonNode value = required(key);
        if (!value.isNumber()) {
            throw refused(key, "expected a number, found " + value);
        }
        return value.decimalValue();
    }

    boolean flag(String key) {
        JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw refused(key, "expected true or false, found " + value);
        }
        return value.booleanValue();
    }

    boolean flag(String key, boolean otherwise) {
        return has(key) ? flag(key) : otherwise;
    }

    LocalDate date(String key) {
        String value = text(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw refused(key, "expected a date such as 2025-01-01, found " + value);
        }
    }

    LocalDate dateOrNull(String key) {
        return has(key) ? date(key) : null;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return constant(key, text(key), type);
    }

    <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return texts(key).stream().map(t -> constant(key, t, type)).toList();
    }

    PolicyRefused refused(String key, String problem) {
        return new PolicyRefused(file, key.isEmpty() ? path : pathOf(key), problem);
    }

    private <E extends Enum<E>> E constant(String key, String value, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(c -> c.name().equals(value))
                .findFirst()
                .orElseThrow(() -> refused(key, value + " is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private JsonNode required(String key) {
        JsonNode value = optional(key);
        if (value == null) {
            throw refused(key, "is missing");
        }
        return value;
    }

    private JsonNode optional(String key) {
        asked.add(key);
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static <T> T whole(YamlNode node, Function<YamlNode, T> reader) {
        T result = reader.apply(node);
        for (String key : node.keys()) {
            if (!node.asked.contains(key)) {
                throw node.refused(
                        key,
                        "unknown key; known here: "
                                + String.join(", ", node.asked.stream().sorted().toList()));
            }
        }
        return result;
    }
}
