package io.jiuyuan.workdays;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The thirteen public holidays that the regulation fixes for every year (全国年节及纪念日放假办法, as amended from 2025-01-01).
 * What surrounds them, the days moved and made up for, is published year by year. So these are all that is certain of a year
 * without a calendar, and what an imported year must contain.
 */
final class StatutoryHolidays {

    private static final int QINGMING = 7;

    private StatutoryHolidays() {}

    /** The holidays of that year with their names, in order. */
    static Map<LocalDate, String> of(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), "元旦");
        LocalDate springFestival = lunar(year, 1, 1);
        for (int i = -1; i <= 2; i++) {
            days.put(springFestival.plusDays(i), "春节");
        }
        days.put(date(SolarTerm.fromIndex(year, QINGMING).getSolarDay()), "清明节");
        days.put(LocalDate.of(year, 5, 1), "劳动节");
        days.put(LocalDate.of(year, 5, 2), "劳动节");
        days.put(lunar(year, 5, 5), "端午节");
        days.put(lunar(year, 8, 15), "中秋节");
        for (int day = 1; day <= 3; day++) {
            days.put(LocalDate.of(year, 10, day), "国庆节");
        }
        return days;
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
