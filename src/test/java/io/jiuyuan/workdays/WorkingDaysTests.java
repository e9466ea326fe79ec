package io.jiuyuan.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.jiuyuan.workdays.domain.CalendarDay;
import io.jiuyuan.workdays.domain.CalendarDayRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

    private final CalendarDayRepository imported = mock(CalendarDayRepository.class);
    private final AtomicLong nanos = new AtomicLong();
    private final WorkingDays workingDays = new DefaultWorkingDays(new CalendarYears(imported, nanos::get));

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-04-27,5,2026-05-07,Labour Day: 1 to 5 May are off",
        "2026-04-27,7,2026-05-09,the Saturday made up for Labour Day counts",
        "2026-05-08,1,2026-05-09,a period over a weekend with a make-up day",
        "2026-05-08,2,2026-05-11,and its Sunday does not count",
        "2026-09-18,1,2026-09-20,the Sunday made up for National Day counts",
        "2026-09-30,1,2026-10-08,National Day: 1 to 7 October are off",
        "2026-09-30,3,2026-10-10,the Saturday after it is made up",
        "2026-02-13,1,2026-02-14,the Saturday before Spring Festival is made up",
        "2026-02-13,2,2026-02-24,Spring Festival: 15 to 23 February are off",
        "2026-02-24,4,2026-02-28,the Saturday after it is made up",
        "2025-12-31,1,2026-01-04,New Year: the Sunday is made up",
        "2026-06-18,1,2026-06-22,Dragon Boat Festival",
        "2026-04-03,1,2026-04-07,Qingming",
        "2026-03-02,5,2026-03-09,an ordinary week"
    })
    void theCalendarOf2026(LocalDate start, int days, LocalDate end, String why) {
        assertThat(workingDays.period(start, days)).isEqualTo(new WorkingDays.Period(start, days, end, false));
    }

    @Test
    void theStartIsNotCountedEvenOnADayOff() {
        assertThat(workingDays.period(LocalDate.of(2026, 5, 2), 1).end()).isEqualTo("2026-05-06");
    }

    @Test
    void aPeriodThatEndsWithThePublishedYearIsFinal() {
        WorkingDays.Period period = workingDays.period(LocalDate.of(2026, 12, 28), 3);
        assertThat(period.end()).isEqualTo("2026-12-31");
        assertThat(period.provisional()).isFalse();
    }

    @Test
    void aPeriodIntoAnUnpublishedYearIsProvisionalAndKeepsTheStatutoryHolidays() {
        WorkingDays.Period period = workingDays.period(LocalDate.of(2026, 12, 28), 4);
        assertThat(period.end()).isEqualTo("2027-01-04");
        assertThat(period.provisional()).isTrue();
    }

    @Test
    void aYearBeforeTheFirstCalendarIsProvisionalToo() {
        assertThat(workingDays.period(LocalDate.of(2001, 12, 20), 2).provisional())
                .isTrue();
        assertThat(workingDays.period(LocalDate.of(2001, 12, 31), 2).provisional())
                .isFalse();
    }

    @Test
    void anImportedYearIsFinal() {
        published(2027, day("2027-01-01", false), day("2027-01-09", true));
        assertThat(workingDays.period(LocalDate.of(2026, 12, 31), 6))
                .isEqualTo(new WorkingDays.Period(LocalDate.of(2026, 12, 31), 6, LocalDate.of(2027, 1, 9), false));
    }

    @Test
    void anImportedDayOverridesTheBuiltInOne() {
        published(2026, day("2026-05-09", false));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 9))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
    }

    @Test
    void anImportOnAnotherNodeIsSeenAfterFiveSeconds() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 9))).isTrue();
        published(2026, day("2026-05-09", false));
        nanos.addAndGet(4_999_999_999L);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 9))).isTrue();
        nanos.addAndGet(1);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 9))).isFalse();
    }

    @Test
    void manyPeriodsReadAYearOnce() {
        for (int i = 1; i <= 200; i++) {
            workingDays.period(LocalDate.of(2026, 1, 4), i);
        }
        verify(imported, times(1)).findByDayBetweenOrderByDay(any(), any());
    }

    @Test
    void aDeadlineIsTheEndOfTheLastDayInChina() {
        // 2026-04-27 16:30 UTC is already the 28th in China.
        assertThat(workingDays.deadline(Instant.parse("2026-04-27T15:59:59Z"), 2))
                .isEqualTo("2026-04-29T15:59:59Z");
        assertThat(workingDays.deadline(Instant.parse("2026-04-27T16:30:00Z"), 2))
                .isEqualTo("2026-04-30T15:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aPeriodHasAtLeastOneDay(int days) {
        assertThatThrownBy(() -> workingDays.period(LocalDate.of(2026, 1, 4), days))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2025", "2026"})
    void theStatutoryHolidaysAgreeWithThePublishedCalendars(int year) {
        assertThat(StatutoryHolidays.of(year)).hasSize(13);
        assertThat(StatutoryHolidays.of(year).keySet()).noneMatch(workingDays::isWorkingDay);
    }

    private void published(int year, CalendarDay... days) {
        when(imported.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .thenReturn(List.of(days));
    }

    private static CalendarDay day(String day, boolean working) {
        return new CalendarDay(LocalDate.parse(day), working, "元旦", "admin", Instant.EPOCH);
    }
}
