package io.jiuyuan.ledgers;

import java.util.List;
import java.util.Map;

/**
 * A ledger: which rows, in which columns, by which filters. Its SQL is the program's own, never a person's; what a person
 * gives is only ever bound.
 *
 * @param name stable, stands in addresses and in the audit trail, e.g. {@code persons}
 * @param note one sentence that says what a row is and what is counted
 * @param listed whether the page of all ledgers shows it; the others are opened from a figure
 * @param from what follows {@code FROM}, with the alias {@code x}; must have a column {@code unit_code}; may use {@code
 *     :today} and what its filters bind
 * @param key a column whose value is unique among the rows
 * @param sorts the first one is the one without a choice
 */
public record Ledger(
        String name,
        String title,
        String note,
        boolean listed,
        String from,
        String key,
        List<Column> columns,
        List<Filter> filters,
        List<Sort> sorts) {

    /** How a value is shown. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A code, shown by its word. */
        WORD,
        DAY,
        /** A day that is late when it has passed. */
        DUE,
        MOMENT,
        /** Fen, shown in yuan. */
        MONEY,
        /** A birthday, shown as the age of today. */
        AGE,
        /** A unit's code, shown by its full name. */
        UNIT,
        /** A case number, linked to the case. */
        CASE,
        /** A household's number, linked to the household. */
        HOUSEHOLD,
        /** A claim's number, linked to the claim. */
        CLAIM,
        /** A payment batch's number, linked to the batch. */
        BATCH,
        /** A person's id, shown as the masked identity number. */
        PERSON,
        /** A username, shown by name. */
        OFFICER,
        YES_NO
    }

    /**
     * @param name of the column in {@code from}
     * @param words by code, for {@link Kind#WORD}
     * @param width in characters of a spreadsheet
     */
    public record Column(String name, String title, Kind kind, Map<String, String> words, int width) {

        public static Column of(String name, String title, Kind kind, int width) {
            return new Column(name, title, kind, Map.of(), width);
        }

        public static Column word(String name, String title, Map<String, String> words, int width) {
            return new Column(name, title, Kind.WORD, words, width);
        }
    }

    /** How a filter's value is read and bound. */
    public enum Input {
        CHOICE,
        TEXT,
        DAY,
        /** A last day: the day after it is bound, for {@code <}. */
        LAST_DAY,
        /** A month, {@code 2026-03}: bound as it is. */
        MONTH,
        /** A {@link Period}: binds its values; the month of today when nothing is given. */
        PERIOD,
        /** Adds its condition when ticked; binds nothing. */
        FLAG
    }

    /**
     * @param code name in addresses, and of the parameter in {@code condition}
     * @param condition SQL about {@code x}
     * @param words of the choices
     */
    public record Filter(String code, String label, Input input, String condition, Map<String, String> words) {

        public static Filter choice(String code, String label, String column, Map<String, String> words) {
            return new Filter(code, label, Input.CHOICE, "x." + column + " = :" + code, words);
        }

        public static Filter text(String code, String label, String column) {
            return new Filter(code, label, Input.TEXT, "x." + column + " = :" + code, Map.of());
        }

        public static Filter from(String code, String label, String column) {
            return new Filter(code, label, Input.DAY, "x." + column + " >= :" + code, Map.of());
        }

        public static Filter until(String code, String label, String column) {
            return new Filter(code, label, Input.LAST_DAY, "x." + column + " < :" + code, Map.of());
        }

        public static Filter period() {
            return new Filter("period", "统计期", Input.PERIOD, "1 = 1", Map.of());
        }

        public static Filter flag(String code, String label, String condition) {
            return new Filter(code, label, Input.FLAG, condition, Map.of());
        }
    }

    /** @param column never null in any row */
    public record Sort(String code, String label, String column, boolean descending) {}
}
