package io.jiuyuan.assistance.services.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.assistance.services.domain.RefusalWindow.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three refusals within a rolling half year; two of one post count once. */
class RefusalWindowTests {

    private static final RefusalWindow HALF_YEAR = new RefusalWindow(6);
    private static final LocalDate BASE = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-07-15, 1",
        "2026-01-15, 2026-07-16, 0",
        "2025-08-31, 2026-02-28, 1",
        "2025-08-31, 2026-03-01, 0",
        "2027-08-31, 2028-02-29, 1",
        "2026-01-15, 2026-01-15, 1",
        "2026-01-16, 2026-01-15, 0",
    })
    void thePeriodEndsOnTheSameDayOfTheMonthOrItsLast(LocalDate refused, LocalDate day, int counted) {
        assertThat(HALF_YEAR.count(List.of(new Refusal(refused, "保洁")), day)).isEqualTo(counted);
    }

    @Test
    void twoRefusalsOfOnePostCountOnce() {
        List<Refusal> refusals = List.of(on(0, "a"), on(10, "a"), on(20, "b"));

        assertThat(HALF_YEAR.count(refusals, BASE.plusDays(20))).isEqualTo(2);
        assertThat(HALF_YEAR.reached(refusals, refusals.get(2), 3)).isEmpty();
    }

    @Test
    void theThirdPostReachesTheLimit() {
        List<Refusal> refusals = List.of(on(0, "a"), on(10, "b"), on(20, "c"));

        assertThat(HALF_YEAR.reached(refusals, refusals.get(2), 3)).contains(BASE.plusDays(20));
    }

    @Test
    void aThirdThatCountsAlreadySuggestsNothingAgain() {
        List<Refusal> refusals = List.of(on(0, "a"), on(10, "b"), on(20, "c"), on(30, "c"));

        assertThat(HALF_YEAR.reached(refusals, refusals.get(3), 3)).isEmpty();
    }

    @Test
    void whatIsRecordedLateCountsFromItsOwnDay() {
        List<Refusal> refusals = List.of(on(0, "a"), on(40, "b"), on(20, "c"));

        assertThat(HALF_YEAR.reached(refusals, refusals.get(2), 3)).contains(BASE.plusDays(40));
    }

    @Property
    void countingIsAsTheDefinitionSays(
            @ForAll @Size(max = 12) List<@IntRange(max = 500) Integer> days, @ForAll @IntRange(max = 700) int asked) {
        List<Refusal> refusals = IntStream.range(0, days.size())
                .mapToObj(i -> on(days.get(i), "post-" + i % 4))
                .toList();
        LocalDate day = BASE.plusDays(asked);

        int counted = HALF_YEAR.count(refusals, day);

        assertThat(counted).isBetween(0, Math.min(4, refusals.size()));
        assertThat(counted).isEqualTo((int) IntStream.range(0, 4)
                .filter(post -> refusals.stream()
                        .anyMatch(r -> r.post().equals("post-" + post)
                                && !r.day().isAfter(day)
                                && !r.day().plusMonths(6).isBefore(day)))
                .count());
    }

    @Property
    void theOrderOfRecordingChangesNothing(
            @ForAll @Size(max = 10) List<@IntRange(max = 400) Integer> days, @ForAll long seed) {
        List<Refusal> refusals = new ArrayList<>(IntStream.range(0, days.size())
                .mapToObj(i -> on(days.get(i), "post-" + i % 3))
                .toList());
        int counted = HALF_YEAR.count(refusals, BASE.plusDays(200));

        Collections.shuffle(refusals, new Random(seed));

        assertThat(HALF_YEAR.count(refusals, BASE.plusDays(200))).isEqualTo(counted);
    }

    private static Refusal on(int day, String post) {
        return new Refusal(BASE.plusDays(day), post);
    }
}
