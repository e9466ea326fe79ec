package io.jiuyuan.assistance.process;

import io.jiuyuan.workflow.FormInput;
import java.time.LocalDate;

/** Days that a form asks for. */
final class Dates {

    private static final int FARTHEST_YEARS = 2;

    private Dates() {}

    /** A day after the given one, at most two years ahead. */
    static LocalDate after(FormInput input, String field, String label, LocalDate day) {
        return after(input, field, label, day, day.plusYears(FARTHEST_YEARS));
    }

    /** A day after the given one. */
    static LocalDate after(FormInput input, String field, String label, LocalDate day, LocalDate last) {
        LocalDate found = required(input, field, label);
        if (found != null && (!found.isAfter(day) || found.isAfter(last))) {
            input.problem(field, label + "应在" + day.plusDays(1) + "至" + last + "之间。");
        }
        return found;
    }

    /** A day up to today, not before the given one. */
    static LocalDate past(FormInput input, String field, String label, LocalDate first, LocalDate today) {
        LocalDate found = required(input, field, label);
        if (found != null && (found.isBefore(first) || found.isAfter(today))) {
            input.problem(field, label + "应在" + first + "至" + today + "之间。");
        }
        return found;
    }

    private static LocalDate required(FormInput input, String field, String label) {
        LocalDate found = input.date(field);
        if (found == null && input.text(field) == null) {
            input.problem(field, "请填写" + label + "。");
        }
        return found;
    }
}
