package io.jiuyuan.workdays;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** One year's working days. Immutable. */
final class YearCalendar {

    private final BitSet working;
    private final boolean published;

    private YearCalendar(BitSet working, boolean published) {
        this.working = working;
        this.published = published;
    }

    /** The year as the library carries it; where it has none, the weekdays without the statutory holidays, unpublished. */
    static YearCalendar builtIn(int year) {
        Map<LocalDate, Boolean> days = noticed(year);
        boolean published = !days.isEmpty();
        if (!published) {
            StatutoryHolidays.of(year).keySet().forEach(day -> days.put(day, false));
        }
        BitSet working = new BitSet();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            working.set(day.getDayOfYear(), days.getOrDefault(day, isWeekday(day)));
        }
        return new YearCalendar(working, published);
    }

    /** This year with imported days laid over it; any makes it a published one. */
    YearCalendar with(Collection<ImportedDay> imported) {
        if (imported.isEmpty()) {
            return this;
        }
        BitSet merged = (BitSet) working.clone();
        imported.forEach(e -> merged.set(e.day().getDayOfYear(), e.working()));
        return new YearCalendar(merged, true);
    }

    boolean isWorkingDay(LocalDate day) {
        return working.get(day.getDayOfYear());
    }

    boolean published() {
        return published;
    }

    /** A day off, or a working day, as imported. */
    record ImportedDay(LocalDate day, boolean working) {}

    /** What the library knows of the year; a year of which it knows only the make-up days of the next New Year has none. */
    private static Map<LocalDate, Boolean> noticed(int year) {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            LegalHoliday holiday = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
            if (holiday != null) {
                days.put(day, holiday.isWork());
            }
        }
        return days.containsKey(LocalDate.of(year, 10, 1)) ? days : new TreeMap<>();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
