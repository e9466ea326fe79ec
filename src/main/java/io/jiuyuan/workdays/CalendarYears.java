package io.jiuyuan.workdays;

import io.jiuyuan.workdays.YearCalendar.ImportedDay;
import io.jiuyuan.workdays.domain.CalendarDayRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The calendars, a year loaded when first asked for. What the library holds never changes; what was imported is read from the
 * database again after five seconds, so that every node follows an import made on another one, and a batch that counts
 * thousands of periods reads each year once in that time.
 */
@Component
class CalendarYears {

    private static final long FRESH_NANOS = 5_000_000_000L;

    private final CalendarDayRepository imported;
    private final LongSupplier nanoTime;
    private final Map<Integer, YearCalendar> builtIn = new ConcurrentHashMap<>();
    private final Map<Integer, Loaded> loaded = new ConcurrentHashMap<>();

    @Autowired
    CalendarYears(CalendarDayRepository imported) {
        this(imported, System::nanoTime);
    }

    CalendarYears(CalendarDayRepository imported, LongSupplier nanoTime) {
        this.imported = imported;
        this.nanoTime = nanoTime;
    }

    YearCalendar of(int year) {
        long now = nanoTime.getAsLong();
        Loaded known = loaded.get(year);
        if (known == null || now - known.at() >= FRESH_NANOS) {
            known = new Loaded(builtIn(year).with(importedDays(year)), now);
            loaded.put(year, known);
        }
        return known.calendar();
    }

    YearCalendar builtIn(int year) {
        return builtIn.computeIfAbsent(year, YearCalendar::builtIn);
    }

    /** This node's own import shall be seen at once. */
    void forget() {
        loaded.clear();
    }

    private List<ImportedDay> importedDays(int year) {
        return imported.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(d -> new ImportedDay(d.day(), d.working()))
                .toList();
    }

    private record Loaded(YearCalendar calendar, long at) {}
}
