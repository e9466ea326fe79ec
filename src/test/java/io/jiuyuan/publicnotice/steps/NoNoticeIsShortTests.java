package io.jiuyuan.publicnotice.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentNotice.Contents;
import io.jiuyuan.publicnotice.domain.PaymentNotice.End;
import io.jiuyuan.publicnotice.domain.PaymentNotice.Rule;
import io.jiuyuan.shared.Money;
import io.jiuyuan.workdays.WorkingDays;
import io.jiuyuan.workdays.WorkingDays.Period;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the calendar, the rule and the day of posting: a notice is never up for fewer working days than its rule says. */
class NoNoticeIsShortTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Instant NOW = Instant.parse("2026-01-01T01:00:00Z");

    /** Weekends off, but every one of these days is the other way round; years from 2027 on are not published. */
    private record Calendar(Set<Integer> turned) {

        boolean works(LocalDate day) {
            boolean weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
            return weekend == (day.getYear() == 2026 && turned.contains(day.getDayOfYear()));
        }

        Period period(LocalDate start, int days) {
            LocalDate day = start;
            for (int counted = 0; counted < days; ) {
                day = day.plusDays(1);
                if (works(day)) {
                    counted++;
                }
            }
            return new Period(start, days, day, day.getYear() > 2026);
        }
    }

    @Property(tries = 500)
    void aNoticeIsUpForItsWorkingDays(
            @ForAll @IntRange(max = 364) int dayOfYear,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll boolean postingDayCounts,
            @ForAll @Size(max = 60) Set<@IntRange(min = 1, max = 366) Integer> turned) {
        Calendar calendar = new Calendar(turned);
        WorkingDays workingDays = mock();
        when(workingDays.period(any(), org.mockito.ArgumentMatchers.anyInt()))
                .thenAnswer(call -> calendar.period(call.getArgument(0), call.getArgument(1)));
        LocalDate first = NEW_YEAR.plusDays(dayOfYear);
        Rule rule = new Rule("p", days, postingDayCounts);
        PaymentNotice notice = running(
                first,
                rule,
                new NoticeLimits(mock(Policies.class), workingDays, 5, Clock.systemUTC()).end(first, rule));

        long up = first.datesUntil(notice.lastDay().plusDays(1))
                .filter(day -> postingDayCounts || day.isAfter(first))
                .filter(calendar::works)
                .count();
        assertThat(up).isEqualTo(days);
        assertThat(notice.lastDay()).isAfterOrEqualTo(first);
        for (LocalDate day = first; !day.isAfter(notice.lastDay()); day = day.plusDays(1)) {
            assertThat(notice.isOver(day)).as("%s of %s", day, notice.lastDay()).isFalse();
            assertThat(notice.isOpenOn(day)).isTrue();
        }
        assertThat(notice.isOver(notice.lastDay().plusDays(1))).isEqualTo(!notice.provisional());
        assertThat(notice.provisional()).isEqualTo(notice.lastDay().getYear() > 2026);
    }

    private static PaymentNotice running(LocalDate first, Rule rule, End end) {
        PaymentNotice notice = new PaymentNotice("120101", "单位", "公示", null, "bureau", first, NOW);
        notice.compiled(null);
        notice.release("bureau2", rule, NOW);
        notice.putUp(first, end, new Contents(1, new Money(100), "h"), NOW);
        return notice;
    }
}
