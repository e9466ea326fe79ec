package io.jiuyuan.assistance.visits.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which calendar months a home visit is due (T19), and when its task appears. */
class VisitRulesTests {

    private static final Duration SPREAD = Duration.ofHours(6);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-10, -,          2026-02, false, false, false
            2026-03-10, -,          2026-03, false, false, false
            2026-03-10, -,          2026-03, true,  false, true
            2026-03-31, -,          2026-03, true,  false, true
            2026-03-31, -,          2026-04, false, false, true
            2026-03-10, 2026-05-20, 2026-04, false, false, true
            2026-03-10, 2026-05-20, 2026-05, false, false, false
            2026-03-10, 2026-05-20, 2026-05, false, true,  true
            2026-03-10, 2026-05-20, 2026-06, true,  true,  false
            2026-03-10, 2026-03-20, 2026-03, true,  false, false
            2026-03-10, 2026-03-20, 2026-03, false, true,  false
            2026-03-10, 2026-03-20, 2026-03, true,  true,  true
            2026-12-31, -,          2027-01, false, false, true
            2026-01-31, 2026-02-28, 2026-02, false, true,  true
            2028-01-31, 2028-02-29, 2028-02, false, false, false
            """)
    void firstAndLastMonthAreTheCitysChoice(
            LocalDate first, LocalDate last, YearMonth month, boolean firstMonth, boolean lastMonth, boolean due) {
        VisitRules rules = new VisitRules(1, firstMonth, lastMonth);

        assertThat(rules.due(month, List.of(new VisitSpan(first, last)))).isEqualTo(due);
    }

    @Test
    void aCityWithoutVisitsOwesNone() {
        VisitRules rules = new VisitRules(0, true, true);

        assertThat(rules.due(YearMonth.of(2026, 4), List.of(open("2026-01-01"))))
                .isFalse();
    }

    @Test
    void whatOneSpanAsksForIsDueWhateverTheOtherSays() {
        VisitRules rules = new VisitRules(1, true, false);
        List<VisitSpan> spans =
                List.of(new VisitSpan(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 4, 10)), open("2026-04-25"));

        assertThat(rules.due(YearMonth.of(2026, 4), spans)).isTrue();
    }

    @Test
    void theNextMonthIsTheFirstThatIsNotSettled() {
        VisitRules rules = new VisitRules(1, false, false);
        List<VisitSpan> spans = List.of(open("2026-12-15"));

        assertThat(rules.next(YearMonth.of(2026, 12), spans, month -> false)).isEqualTo(YearMonth.of(2027, 1));
        assertThat(rules.next(YearMonth.of(2027, 1), spans, Set.of(YearMonth.of(2027, 1))::contains))
                .isEqualTo(YearMonth.of(2027, 2));
    }

    @ParameterizedTest
    @CsvSource({"2026-02, 2026-03-01", "2028-02, 2028-03-01", "2026-04, 2026-05-01", "2026-12, 2027-01-01"})
    void aMonthEndsWithItsLastDay(YearMonth month, LocalDate end) {
        assertThat(VisitRules.end(month)).isEqualTo(end.atStartOfDay());
        assertThat(VisitRules.end(month).minusSeconds(1).toLocalDate()).isEqualTo(month.atEndOfMonth());
    }

    @Property
    void everyTaskAppearsBeforeTheFirstWorkingDayBegins(
            @ForAll @IntRange(min = 1, max = 999_999) int number, @ForAll @IntRange(max = 240) int months) {
        YearMonth month = YearMonth.of(2026, 1).plusMonths(months);

        LocalDateTime appears = VisitRules.appears(month, "JY120101202%06d".formatted(number), SPREAD);

        assertThat(appears)
                .isBetween(month.atDay(1).atStartOfDay(), month.atDay(1).atTime(6, 0));
    }

    @Test
    void numbersThatFollowEachOtherAreSpreadOverTheNight() {
        long[] perHour = new long[6];
        for (int i = 0; i < 6000; i++) {
            LocalDateTime appears = VisitRules.appears(YearMonth.of(2026, 4), "JY1201012026%06d".formatted(i), SPREAD);
            perHour[appears.getHour()]++;
        }

        assertThat(Arrays.stream(perHour).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(800L, 1200L));
    }

    @Property
    void inAnOpenSpanEveryMonthAfterTheFirstIsDue(
            @ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(min = 1, max = 40) int later) {
        LocalDate first = LocalDate.of(2026, 1, 1).plusDays(day);
        VisitRules rules = new VisitRules(1, false, false);

        assertThat(rules.due(YearMonth.from(first).plusMonths(later), List.of(new VisitSpan(first, null))))
                .isTrue();
        assertThat(rules.due(YearMonth.from(first).minusMonths(later), List.of(new VisitSpan(first, null))))
                .isFalse();
    }

    private static VisitSpan open(String first) {
        return new VisitSpan(LocalDate.parse(first), null);
    }
}
