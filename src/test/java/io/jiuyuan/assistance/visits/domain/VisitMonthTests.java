package io.jiuyuan.assistance.visits.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A month is fulfilled by as many visits as the city asks for, and that it was missed is never forgotten. */
class VisitMonthTests {

    private static final Instant MAY = Instant.parse("2026-04-30T16:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    @Test
    void oneOfTwoIsNotEnough() {
        VisitMonth month = month(2);

        month.visited(DAY);
        assertThat(month.fulfilled()).isFalse();
        month.visited(DAY.plusDays(3));

        assertThat(month.fulfilled()).isTrue();
        assertThat(month.fulfilledOn()).isEqualTo(DAY.plusDays(3));
    }

    @Test
    void aMissedMonthStaysMissed() {
        VisitMonth month = month(1);
        month.missed(MAY, "120101001");

        month.visited(DAY);

        assertThat(month.fulfilled()).isTrue();
        assertThat(month.isMissed()).isTrue();
        assertThat(month.missedAt()).isEqualTo(MAY);
    }

    @Test
    void itIsMissedOnce() {
        VisitMonth month = month(1);
        month.missed(MAY, "120101001");
        month.missed(MAY.plusSeconds(60), "120101");

        assertThat(month.missedAt()).isEqualTo(MAY);
        assertThat(month.supervisorUnitCode()).isEqualTo("120101001");
    }

    @Test
    void onlyWhatIsOwedPassesToAnotherHelper() {
        VisitMonth owed = month(1);
        VisitMonth done = month(1);
        done.visited(DAY);

        owed.handTo("other");
        done.handTo("other");

        assertThat(owed.helper()).isEqualTo("other");
        assertThat(done.helper()).isEqualTo("community");
    }

    private static VisitMonth month(int required) {
        return new VisitMonth("JY1", YearMonth.of(2026, 4), "120101001001", "community", required);
    }
}
