package io.jiuyuan.policy;

import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.policy.process.CategoryTable;
import io.jiuyuan.policy.process.CategoryTable.Cell;
import io.jiuyuan.policy.process.CategoryTable.Column;
import io.jiuyuan.policy.process.CategoryTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between packs, and between a pack and its decision table. */
final class PackRules {

    private static final List<String> OUTPUTS = List.of("categoryCode", "categoryName", "article", "explanation");

    private PackRules() {}

    /** On no day may two packs of one city, or of the same unit code, be in force. */
    static void checkValidity(Collection<PolicyPack> packs) {
        List<PolicyPack> seen = new ArrayList<>();
        for (PolicyPack pack : packs) {
            for (PolicyPack other : seen) {
                boolean sameUnits = pack.unitPrefixes().stream().anyMatch(other.unitPrefixes()::contains);
                if (sameUnits && !pack.city().equals(other.city())) {
                    throw new PolicyRefused(pack.version() + " and " + other.version()
                            + " are of different cities and claim the same unit code");
                }
                if (pack.city().equals(other.city()) && overlap(pack, other)) {
                    throw new PolicyRefused("The validity of " + pack.version() + " (" + span(pack)
                            + ") overlaps that of " + other.version() + " (" + span(other) + ")");
                }
            }
            seen.add(pack);
        }
    }

    /** The table speaks of known facts and of exactly the pack's categories, and each of its conditions has words. */
    static void checkTable(String file, PolicyPack pack, CategoryTable table) {
        if (!table.collects()) {
            throw refused(file, table, "hit policy must be RULE ORDER or COLLECT: a person may fall under several");
        }
        for (Column column : table.columns()) {
            if (!Facts.NAMES.contains(column.fact())) {
                throw refused(file, table, "input " + column.fact() + " is no fact; known: " + Facts.NAMES);
            }
            if (column.label() == null || column.label().isBlank()) {
                throw refused(file, table, "input " + column.fact() + " has no label");
            }
        }
        Set<String> decided = new HashSet<>();
        for (Row row : table.rows()) {
            for (String output : OUTPUTS) {
                if (row.literal(output) == null) {
                    throw refused(file, table, "rule " + row.ruleId() + ": output " + output + " must be a plain text");
                }
            }
            String code = row.literal("categoryCode");
            if (pack.recognition().category(code).isEmpty()) {
                throw refused(file, table, "rule " + row.ruleId() + ": the pack has no category " + code);
            }
            decided.add(code);
            if (row.cells().isEmpty()) {
                throw refused(file, table, "rule " + row.ruleId() + " has no condition");
            }
            for (Cell cell : row.cells()) {
                if (cell.requirement() == null || cell.requirement().isBlank()) {
                    throw refused(
                            file,
                            table,
                            "rule " + row.ruleId() + ": the condition on "
                                    + table.columns().get(cell.column()).fact()
                                    + " has no description to explain it with");
                }
            }
        }
        for (Category category : pack.recognition().categories()) {
            if (!decided.contains(category.code())) {
                throw refused(file, table, "no rule decides the category " + category.code());
            }
        }
    }

    private static boolean overlap(PolicyPack a, PolicyPack b) {
        return (b.validTo() == null || !a.validFrom().isAfter(b.validTo()))
                && (a.validTo() == null || !b.validFrom().isAfter(a.validTo()));
    }

    private static String span(PolicyPack pack) {
        return pack.validFrom() + " to " + (pack.validTo() == null ? "open" : pack.validTo());
    }

    private static PolicyRefused refused(String file, CategoryTable table, String problem) {
        return new PolicyRefused(file, "recognition.categoryDecision", "table " + table.decisionId() + ": " + problem);
    }
}
