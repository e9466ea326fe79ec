package io.jiuyuan.policy;

import io.jiuyuan.policy.process.CategoryTable;
import io.jiuyuan.policy.process.CategoryTable.Cell;
import io.jiuyuan.policy.process.CategoryTable.Unmet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words why a category did not fire. */
final class MissedConditions {

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

    private static String sentence(CategoryTable table, Cell cell, Map<String, Object> facts) {
        CategoryTable.Column column = table.columns().get(cell.column());
        Object value = facts.get(column.fact());
        if (value == null) {
            return "待核实：" + cell.requirement() + "（未填报）";
        }
        if (value instanceof Boolean) {
            return "不符合：" + cell.requirement();
        }
        Matcher unit = UNIT.matcher(column.label());
        return "不符合：" + cell.requirement() + "（现为" + value + (unit.find() ? unit.group(1) : "") + "）";
    }
}
