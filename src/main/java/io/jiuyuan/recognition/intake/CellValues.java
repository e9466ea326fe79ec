package io.jiuyuan.recognition.intake;

import io.jiuyuan.registry.PersonDraft.Member;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of one row; what cannot be read becomes a problem of its field and a missing value. */
final class CellValues {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Map<String, String> PLACES =
            Map.of("户籍地", "hukou", "常住地", "residence", "就业地", "employment", "参保地", "insurance");

    private final Map<ImportColumn, String> texts;
    private final List<FieldProblem> problems = new ArrayList<>();

    CellValues(Map<ImportColumn, String> texts) {
        this.texts = new EnumMap<>(ImportColumn.class);
        this.texts.putAll(texts);
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    void problem(ImportColumn column, String message) {
        problems.add(new FieldProblem(column.field(), message));
    }

    String text(ImportColumn column) {
        String text = texts.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    List<String> words(ImportColumn column) {
        String text = text(column);
        return text == null
                ? null
                : Arrays.stream(text.split("[、,，;；\\s]+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
    }

    LocalDate date(ImportColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Matcher compact = COMPACT_DATE.matcher(text);
        Matcher matcher = compact.matches() ? compact : DATE.matcher(text);
        try {
            if (matcher.matches()) {
                return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            }
        } catch (DateTimeException noSuchDay) {
            // Said below, as for a text that is no date at all.
        }
        problem(column, column.heading() + "应为存在的日期，格式如2025-03-01");
        return null;
    }

    Sex sex(ImportColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return Arrays.stream(Sex.values())
                .filter(s -> s.label().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    problem(column, "性别应为男或女");
                    return null;
                });
    }

    Object circumstance(ImportColumn column) {
        return column.kind() == ImportColumn.Kind.MONTHS ? months(column) : yesNo(column);
    }

    private Boolean yesNo(ImportColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (text.equals("是") || text.equals("否")) {
            return text.equals("是");
        }
        problem(column, column.heading() + "应为是或否，不清楚的留空");
        return null;
    }

    private Integer months(ImportColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (text.matches("-?\\d{1,6}")) {
            return Integer.valueOf(text);
        }
        problem(column, column.heading() + "应为整数");
        return null;
    }

    /** What is none of the four stays as it is and is rejected at its field. */
    String place(ImportColumn column) {
        String text = text(column);
        return text == null ? null : PLACES.getOrDefault(text, text);
    }

    List<Member> members(ImportColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return Arrays.stream(text.split("[;；\\n]+"))
                .filter(m -> !m.isBlank())
                .map(CellValues::member)
                .toList();
    }

    private static Member member(String text) {
        String[] parts = text.split("[/／]", -1);
        return new Member(part(parts, 0), part(parts, 3), part(parts, 1), part(parts, 2));
    }

    private static String part(String[] parts, int index) {
        return index < parts.length && !parts[index].isBlank() ? parts[index].strip() : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
