package io.jiuyuan.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** A date as a request parameter carries it: {@code yyyy-MM-dd}, a day that exists, within bounds. */
public final class DateInput {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private DateInput() {}

    /**
     * @param field name of the parameter, named in the refusal
     * @param label what the date is, in Chinese, e.g. 起始日期
     * @param text may be null
     * @param first earliest accepted day
     * @param last latest accepted day
     * @throws InputRejected at that field, in Chinese
     */
    public static LocalDate require(String field, String label, String text, LocalDate first, LocalDate last) {
        if (text == null || text.isBlank()) {
            throw new InputRejected(field, "请填写" + label);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip(), FORMAT);
        } catch (DateTimeParseException notADay) {
            throw new InputRejected(field, label + "应为存在的日期，格式如2026-04-27");
        }
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new InputRejected(field, label + "应在" + first + "至" + last + "之间");
        }
        return day;
    }
}
