package io.jiuyuan.oversight.web;

import io.jiuyuan.shared.InputRejected;
import java.time.DateTimeException;
import java.time.YearMonth;

/** A month as addresses carry it. */
final class MonthInput {

    private MonthInput() {}

    /**
     * @return null for none
     * @throws InputRejected at {@code month}
     */
    static YearMonth of(String month) {
        if (month == null || month.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new InputRejected("month", "月份应写作2026-03的样子");
        }
    }
}
