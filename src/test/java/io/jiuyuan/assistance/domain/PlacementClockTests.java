package io.jiuyuan.assistance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.assistance.domain.PlacementClock.Result;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** T17, T18, X12: the days of a placement clock, whatever interrupts it. */
class PlacementClockTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final UnaryOperator<LocalDate> AS_IT_IS = UnaryOperator.identity();

    /** Days of running and of rest in turn. */
    record Turn(int running, int resting) {}

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 40);
        return days.tuple2()
                .map(pair -> new Turn(pair.get1(), pair.get2()))
                .list()
                .ofMaxSize(12);
    }

    @Property
    void pausesNeverLoseOrCreateADay(
            @ForAll @IntRange(min = 1, max = 366) int days, @ForAll("turns") List<Turn> turns) {
        PlacementClock clock = clock(days);
        LocalDate day = START;
        int counted = 0;
        int rested = 0;
        for (Turn turn : turns) {
            day = day.plusDays(turn.running());
            if (clock.overdue(day)) {
                break;
            }
            counted += turn.running();
            clock.pause(day, "training", "培训", null);
            assertThat(clock.daysLeft(day)).contains(days - counted);
            day = day.plusDays(turn.resting());
            rested += turn.resting();
            clock.resume(day, AS_IT_IS);
            assertThat(clock.daysLeft(day)).contains(days - counted);
        }
        assertThat(clock.dueDay()).isEqualTo(START.plusDays((long) days + rested));
    }

    @Property
    void aClockGoesOnAfterJobLossWithTheDaysThatWereLeft(
            @ForAll @IntRange(min = 1, max = 366) int days, @ForAll @IntRange(min = 0, max = 400) int used) {
        PlacementClock clock = clock(days);
        clock.placed(START.plusDays(used));

        assertThat(clock.daysLeftAtStop()).isEqualTo(Math.max(0, days - used));
        assertThat(clock.result()).contains(used > days ? Result.PLACED_LATE : Result.PLACED);
    }

    @Property
    void pausesOfAMonthLoseNoDayEither(
            @ForAll @IntRange(min = 0, max = 365) int start,
            @ForAll @IntRange(min = 0, max = 28) int used,
            @ForAll @IntRange(min = 0, max = 100) int rest,
            @ForAll @IntRange(min = 1, max = 3) int months) {
        LocalDate first = LocalDate.of(2027, 9, 1).plusDays(start);
        ClockTerm term = ClockTerm.ofMonths(first, months);
        PlacementClock clock = new PlacementClock("JY1", 1, ClockKind.ZERO_EMPLOYMENT, term, term.lastDay());

        clock.pause(first.plusDays(used), "training", "培训", null);
        clock.resume(first.plusDays(used + rest), AS_IT_IS);

        assertThat(ChronoUnit.DAYS.between(term.lastDay(), clock.dueDay())).isEqualTo(rest);
    }

    @Property
    void itIsOverdueFromTheDayAfterItsLast(
            @ForAll @IntRange(min = 1, max = 366) int days,
            @ForAll @Size(1) List<@IntRange(min = 0, max = 500) Integer> at) {
        LocalDate day = START.plusDays(at.get(0));
        assertThat(clock(days).overdue(day)).isEqualTo(at.get(0) > days);
    }

    @Example
    void theFirstDayIsNotCounted() {
        assertThat(ClockTerm.ofDays(START, 60).lastDay()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Example
    void aMonthEndsOnTheSameDayOrTheMonthsLast() {
        assertThat(ClockTerm.ofMonths(LocalDate.of(2026, 1, 15), 1).lastDay()).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(ClockTerm.ofMonths(LocalDate.of(2026, 1, 31), 1).lastDay()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(ClockTerm.ofMonths(LocalDate.of(2028, 1, 30), 1).lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Example
    void anOverdueClockIsNotPaused() {
        PlacementClock clock = clock(30);
        assertThatThrownBy(() -> clock.pause(START.plusDays(31), "training", "培训", null))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("届满");
    }

    @Example
    void aClockIsPausedOnceAndResumedOnce() {
        PlacementClock clock = clock(30);
        clock.pause(START.plusDays(3), "training", "培训", null);
        assertThatThrownBy(() -> clock.pause(START.plusDays(4), "training", "培训", null))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> clock.resume(START.plusDays(2), AS_IT_IS)).isInstanceOf(RuleRefused.class);
        clock.resume(START.plusDays(5), AS_IT_IS);
        assertThatThrownBy(() -> clock.resume(START.plusDays(6), AS_IT_IS)).isInstanceOf(RuleRefused.class);
    }

    @Example
    void aStoppedClockKeepsItsResult() {
        PlacementClock clock = clock(30);
        clock.placed(START.plusDays(10));
        clock.replaced(START.plusDays(20));
        assertThat(clock.result()).contains(Result.PLACED);
        assertThat(clock.stoppedOn()).contains(START.plusDays(10));
        assertThat(clock.daysLeft(START.plusDays(20))).isEmpty();
    }

    private static PlacementClock clock(int days) {
        ClockTerm term = ClockTerm.ofDays(START, days);
        return new PlacementClock("JY1", 1, ClockKind.OTHERS, term, term.lastDay());
    }
}
