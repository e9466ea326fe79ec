package io.jiuyuan.comparison.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One fact of a register's record, as a column of its file and a field of its HTTP answer.
 *
 * @param code name in the file and in JSON, e.g. {@code valid_to}
 * @param title Chinese heading, also accepted as the column's name
 */
public record Column(String code, String title, Type type, boolean required) {

    /** What a value must look like. */
    public enum Type {
        TEXT,
        DATE,
        MONTH,
        COUNT
    }

    private static final int MAX_TEXT = 200;

    static Column required(String code, String title, Type type) {
        return new Column(code, title, type, true);
    }

    static Column optional(String code, String title, Type type) {
        return new Column(code, title, type, false);
    }

    /**
     * The value as it is stored: trimmed, dates as {@code 2026-05-01}, months as {@code 2026-05}; empty for none.
     *
     * @throws BadValue with a Chinese message that does not repeat the value
     */
    public String normalize(String raw) throws BadValue {
        String value = raw == null ? "" : raw.strip();
        if (value.isEmpty()) {
            if (required) {
                throw new BadValue("“" + title + "”为空");
            }
            return "";
        }
        return switch (type) {
            case TEXT -> text(value);
            case COUNT -> count(value);
            case DATE -> date(value);
            case MONTH -> month(value);
        };
    }

    private String text(String value) throws BadValue {
        if (value.length() > MAX_TEXT) {
            throw new BadValue("“" + title + "”超过" + MAX_TEXT + "个字");
        }
        return value;
    }

    private String count(String value) throws BadValue {
        if (value.length() > 6 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new BadValue("“" + title + "”应为整数");
        }
        return value;
    }

    private String date(String value) throws BadValue {
        if (value.equals("长期")) {
            return "";
        }
        String digits = digits(value);
        if (digits.length() == 8) {
            try {
                return LocalDate.of(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8))
                        .toString();
            } catch (DateTimeException impossible) {
                throw new BadValue("“" + title + "”不是存在的日期");
            }
        }
        throw new BadValue("“" + title + "”应为日期，如2026-05-01");
    }

    private String month(String value) throws BadValue {
        String digits = digits(value);
        if (digits.length() == 6 || digits.length() == 8) {
            try {
                return YearMonth.of(part(digits, 0, 4), part(digits, 4, 6)).toString();
            } catch (DateTimeException impossible) {
                throw new BadValue("“" + title + "”不是存在的月份");
            }
        }
        throw new BadValue("“" + title + "”应为月份，如2026-05");
    }

    /** The digits of 20260501, 2026-05-01 or 2026/05/01; empty for anything else. */
    private static String digits(String value) {
        StringBuilder digits = new StringBuilder(8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ((c != '-' && c != '/') || (i != 4 && i != 7)) {
                return "";
            }
        }
        return digits.toString();
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** A value that does not fit its column. */
    public static final class BadValue extends Exception {

        private static final long serialVersionUID = 1L;

        public BadValue(String message) {
            super(message, null, false, false);
        }
    }
}
