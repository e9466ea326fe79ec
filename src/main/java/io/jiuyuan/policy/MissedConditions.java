package io.jiuyuan.policy;

import io.jiuyuan.policy.process.CategoryTable;
import io.jiuyuan.policy.process.CategoryTable.Cell;
import io.jiuyuan.policy.process.CategoryTable.Unmet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words why a category did not fire. */
final class MissedConditions {

    /** A code is nothing to show. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+");

    private static final Pattern UNIT = Pattern.compile("（([^（）]+)）$");

    /**
     * A category may have several rules. The one that gets furthest, read from the left, is the one to explain: a man is
     * told of the men's age, not that he is no woman.
     */
    private static final Comparator<Unmet> FURTHEST = (a, b) -> {
        Iterator<Cell> left = a.cells().iterator();
        Iterator<Cell> right = b.cells().iterator();
        while (left.hasNext() && right.hasNext()) {
            int difference = Integer.compare(left.next().column(), right.next().column());
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(right.hasNext(), left.hasNext());
    };

    private MissedConditions() {}

    static List<String> explain(CategoryTable table, List<Unmet> rules, Map<String, Object> facts) {
        Unmet closest = rules.stream().max(FURTHEST).orElseThrow();
        return closest.cells().stream().map(c -> sentence(table, c, facts)).toList();
    }

    /** As {@link #explain}, with what each of several equally close rules asks for in the same place. */
    static List<String> alternatives(CategoryTable table, List<Unmet> rules, Map<String, Object> facts) {
        Unmet closest = rules.stream().max(FURTHEST).orElseThrow();
        List<Integer> columns = columns(closest);
        List<Unmet> tied =
                rules.stream().filter(r -> columns(r).equals(columns)).toList();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            String asked = tied.stream()
                    .map(rule -> rule.cells().get(place).requirement())
                    .distinct()
                    .collect(Collectors.joining("，或者"));
            sentences.add(sentence(table, columns.get(i), asked, facts));
        }
        return List.copyOf(sentences);
    }

    private static List<Integer> columns(Unmet rule) {
        return rule.cells().stream().map(Cell::column).toList();
    }

    private static String sentence(CategoryTable table, Cell cell, Map<String, Object> facts) {
        return sentence(table, cell.column(), cell.requirement(), facts);
    }

    private static String sentence(CategoryTable table, int place, String asked, Map<String, Object> facts) {
        CategoryTable.Column column = table.columns().get(place);
        Object value = facts.get(column.fact());
        if (value == null) {
            return "待核实：" + asked + "（未填报）";
        }
        if (value instanceof Boolean
                || (value instanceof String text && CODE.matcher(text).matches())) {
            return "不符合：" + asked;
        }
        Matcher unit = UNIT.matcher(column.label());
        return "不符合：" + asked + "（现为" + value + (unit.find() ? unit.group(1) : "") + "）";
    }
}
