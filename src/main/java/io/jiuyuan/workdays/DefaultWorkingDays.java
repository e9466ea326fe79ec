package io.jiuyuan.workdays;

import io.jiuyuan.workflow.ProvisionalDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

@Service
class DefaultWorkingDays implements WorkingDays, ProvisionalDates {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    // The engine stores whole seconds; midnight itself would show the day after the last as the due date.
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final CalendarYears years;

    DefaultWorkingDays(CalendarYears years) {
        this.years = years;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return years.of(day.getYear()).isWorkingDay(day);
    }

    @Override
    public Period period(LocalDate start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a period has at least one working day");
        }
        LocalDate day = start;
        boolean provisional = false;
        YearCalendar year = null;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (year == null || day.getDayOfYear() == 1) {
                year = years.of(day.getYear());
                provisional |= !year.published();
            }
            if (year.isWorkingDay(day)) {
                counted++;
            }
        }
        return new Period(start, days, day, provisional);
    }

    @Override
    public boolean provisional(Instant moment) {
        return moment != null
                && !years.of(LocalDate.ofInstant(moment, CHINA).getYear()).published();
    }

    @Override
    public Instant deadline(Instant from, int days) {
        LocalDate end = period(LocalDate.ofInstant(from, CHINA), days).end();
        return end.atTime(END_OF_DAY).atZone(CHINA).toInstant();
    }
}
