package io.jiuyuan.policy;

import io.jiuyuan.policy.process.CategoryTable;
import io.jiuyuan.policy.process.CategoryTable.Cell;
import io.jiuyuan.policy.process.CategoryTable.Column;
import io.jiuyuan.policy.process.CategoryTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold between a pack's catalogue and its tables; and what of an item is open because of them. */
final class SubsidyRules {

    private static final String PAID = "paid";
    private static final List<String> AMOUNT_VALUES = List.of("base", "rates", "cap");

    private SubsidyRules() {}

    /**
     * The pack, its items marked with what nobody has set.
     *
     * @throws PolicyRefused naming the file, the table and the rule
     */
    static PolicyPack checked(String file, PolicyPack pack, Map<String, CategoryTable> tables) {
        SubsidyPolicy subsidies = pack.subsidies();
        if (subsidies.items().isEmpty()) {
            return pack;
        }
        CategoryTable eligibility = table(file, pack, PolicyDecision.SUBSIDY_ELIGIBILITY, tables);
        CategoryTable amount = table(file, pack, PolicyDecision.SUBSIDY_AMOUNT, tables);
        eligibility.rows().forEach(row -> checkConditions(file, eligibility, row));
        amount.rows().forEach(row -> checkValues(file, amount, row, subsidies));
        List<SubsidyItem> items = subsidies.items().stream()
                .map(item -> open(item, subsidies, eligibility, amount))
                .toList();
        return pack.with(new SubsidyPolicy(subsidies.values(), subsidies.groups(), subsidies.funds(), items));
    }

    private static CategoryTable table(
            String file, PolicyPack pack, PolicyDecision decision, Map<String, CategoryTable> tables) {
        CategoryTable table = pack.decision(decision)
                .map(tables::get)
                .orElseThrow(() -> new PolicyRefused(
                        file, "decisions", "names no table " + decision.key() + " for its subsidies"));
        if (!table.collects()) {
            throw refused(file, table, "hit policy must be RULE ORDER or COLLECT: the first rule that fires counts");
        }
        if (table.columns().isEmpty() || !table.columns().get(0).fact().equals("item")) {
            throw refused(file, table, "the first input must be item");
        }
        for (Row row : table.rows()) {
            String code = item(row);
            if (code == null || pack.subsidies().item(code).isEmpty()) {
                throw refused(file, table, "rule " + row.ruleId() + ": the pack has no item " + code);
            }
            for (String output : List.of("article", "explanation")) {
                if (row.literal(output) == null) {
                    throw refused(file, table, "rule " + row.ruleId() + ": output " + output + " must be a plain text");
                }
            }
        }
        return table;
    }

    private static void checkConditions(String file, CategoryTable table, Row row) {
        for (Cell cell : row.cells()) {
            Column column = table.columns().get(cell.column());
            if (cell.requirement() == null || cell.requirement().isBlank()) {
                throw refused(
                        file,
                        table,
                        "rule " + row.ruleId() + ": the condition on " + column.fact()
                                + " has no description to explain it with");
            }
        }
    }

    private static void checkValues(String file, CategoryTable table, Row row, SubsidyPolicy subsidies) {
        if (row.literal("base") == null) {
            throw refused(file, table, "rule " + row.ruleId() + ": output base must name a value or be " + PAID);
        }
        for (String output : AMOUNT_VALUES) {
            for (String key : keys(row, output)) {
                boolean percent = subsidies
                        .value(key)
                        .map(SubsidyPolicy.DatedValue::percent)
                        .orElseThrow(() -> refused(
                                file, table, "rule " + row.ruleId() + ": " + output + " names no value: " + key));
                if (percent != output.equals("rates")) {
                    throw refused(
                            file,
                            table,
                            "rule " + row.ruleId() + ": " + output + " wants "
                                    + (output.equals("rates") ? "a rate in per cent" : "an amount in yuan") + ", "
                                    + key + " is none");
                }
            }
        }
    }

    private static SubsidyItem open(
            SubsidyItem item, SubsidyPolicy subsidies, CategoryTable eligibility, CategoryTable amount) {
        Set<String> open = new LinkedHashSet<>(item.open());
        if (eligibility.rows().stream().noneMatch(row -> item.code().equals(item(row)))) {
            open.add("申领条件");
        }
        List<Row> rules = amount.rows().stream()
                .filter(row -> item.code().equals(item(row)))
                .toList();
        if (rules.isEmpty()) {
            open.add("补贴标准");
        }
        List<String> needs = rules.stream()
                .flatMap(row -> AMOUNT_VALUES.stream().flatMap(output -> keys(row, output).stream()))
                .distinct()
                .toList();
        needs.stream()
                .flatMap(key -> subsidies.value(key).stream())
                .filter(value -> value.periods().isEmpty())
                .forEach(value -> open.add(value.name()));
        return item.with(new ArrayList<>(open), needs);
    }

    /** The values that an output names, without what is taken from the claim. */
    private static List<String> keys(Row row, String output) {
        String text = row.literal(output);
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).filter(key -> !key.equals(PAID)).toList();
    }

    private static String item(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.column() == 0)
                .map(Cell::test)
                .filter(test -> test.matches("\"[^\"]+\""))
                .map(test -> test.substring(1, test.length() - 1))
                .findFirst()
                .orElse(null);
    }

    private static PolicyRefused refused(String file, CategoryTable table, String problem) {
        return new PolicyRefused(file, "decisions", "table " + table.decisionId() + ": " + problem);
    }
}
