package io.jiuyuan.ledgers;

import io.jiuyuan.shared.InputRejected;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, a quarter or a year for which figures are counted.
 *
 * @param code {@code 2026-03}, {@code 2026Q1} or {@code 2026}
 * @param last last day, counted in
 */
public record Period(String code, LocalDate first, LocalDate last) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** @param number from 1 to 4 */
    public static Period quarter(int year, int number) {
        YearMonth first = YearMonth.of(year, number * 3 - 2);
        return new Period(
                year + "Q" + number, first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    public static Period year(int year) {
        return new Period(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** @throws InputRejected at {@code period} */
    public static Period of(String code) {
        Matcher quarter = QUARTER.matcher(code == null ? "" : code.strip());
        if (quarter.matches()) {
            return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        if (code != null && MONTH.matcher(code.strip()).matches()) {
            return month(YearMonth.parse(code.strip()));
        }
        if (code != null && YEAR.matcher(code.strip()).matches()) {
            return year(Integer.parseInt(code.strip()));
        }
        throw new InputRejected("period", "请填写统计期，如2026-03、2026Q1或2026。");
    }

    /** The quarter in which a day lies. */
    public static Period quarterOf(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public boolean over(LocalDate today) {
        return today.isAfter(last);
    }

    public boolean isYear() {
        return code.length() == 4;
    }

    /**
     * The part of it that lies behind us: what falls due later than today is neither done nor late yet.
     *
     * @param today not before {@code first}; a period that has not begun stays as it is
     */
    public Period until(LocalDate today) {
        return today.isBefore(last) && !today.isBefore(first) ? new Period(code, first, today) : this;
    }

    /** As officials write it. */
    public String name() {
        if (code.contains("Q")) {
            return first.getYear() + "年第" + "一二三四".charAt(first.getMonthValue() / 3) + "季度";
        }
        return code.length() == 4 ? code + "年" : first.getYear() + "年" + first.getMonthValue() + "月";
    }

    /**
     * What SQL may bind: {@code first} and {@code last} day, {@code start} and {@code end} moment (the latter no longer in
     * it), {@code firstMonth} and {@code lastMonth}, and {@code born30} to {@code born60}, the last birthdays of people who
     * are that old on the last day.
     */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("first", first);
        values.put("last", last);
        values.put("start", first.atStartOfDay());
        values.put("end", last.plusDays(1).atStartOfDay());
        values.put("firstMonth", YearMonth.from(first).toString());
        values.put("lastMonth", YearMonth.from(last).toString());
        for (int age = 30; age <= 60; age += 10) {
            values.put("born" + age, last.minusYears(age));
        }
        return values;
    }
}
