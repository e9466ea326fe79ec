package io.jiuyuan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form sent, read field by field; every problem is collected and told at once. */
public final class FormInput {

    private static final int MAX_TEXT = 1000;

    private final JsonNode json;
    private final List<FieldProblem> problems = new ArrayList<>();

    public FormInput(JsonNode json) {
        this.json = json;
    }

    /** One of the outcomes on offer; without one nothing else can be judged. */
    public String outcome(Collection<String> offered) {
        String outcome = text("outcome");
        if (outcome == null || !offered.contains(outcome)) {
            throw new InputRejected("outcome", "请选择办理结果。");
        }
        return outcome;
    }

    /** Stripped; null when empty. */
    public String text(String field) {
        JsonNode node = json == null ? null : json.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isValueNode()) {
            problem(field, "格式不正确。");
            return null;
        }
        String text = node.asText().strip();
        if (text.length() > MAX_TEXT) {
            problem(field, "不能超过" + MAX_TEXT + "个字。");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** The fields whose names begin with that prefix, without it; null for those sent empty. */
    public Map<String, String> texts(String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (json != null) {
            json.fieldNames().forEachRemaining(field -> {
                if (field.startsWith(prefix)) {
                    texts.put(field.substring(prefix.length()), text(field));
                }
            });
        }
        return texts;
    }

    /** @param minLength shortest text that says anything */
    public String required(String field, String message, int minLength) {
        String text = text(field);
        if (text == null || text.length() < minLength) {
            problem(field, message);
        }
        return text;
    }

    /** Empty when nothing was sent. */
    public List<String> list(String field) {
        JsonNode node = json == null ? null : json.get(field);
        List<String> values = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(value -> values.add(value.asText()));
        }
        return values;
    }

    /** Null when empty or not a date; the latter is a problem. */
    public LocalDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(field, "应为存在的日期，格式如2026-04-27。");
            return null;
        }
    }

    /** Null when empty. */
    public LocalTime time(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            problem(field, "时间格式应为09:30。");
            return null;
        }
    }

    /** A whole number within bounds, both included; null when empty. */
    public Integer number(String field, int min, int max) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (text.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        }
        problem(field, "应为" + min + "至" + max + "之间的整数。");
        return null;
    }

    /** True only for a ticked box. */
    public boolean flag(String field) {
        return Boolean.parseBoolean(text(field));
    }

    /** One of the codes on offer; anything else, also nothing, is a problem. */
    public String choice(String field, Collection<String> offered, String message) {
        String code = text(field);
        if (code == null || !offered.contains(code)) {
            problem(field, message);
            return null;
        }
        return code;
    }

    /** Tells a problem of a field; all are thrown together by {@link #check}. */
    public void problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    /** @throws InputRejected with everything found so far */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
    }
}
