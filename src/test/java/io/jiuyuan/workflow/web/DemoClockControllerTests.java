package io.jiuyuan.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.DemoClock;
import io.jiuyuan.workflow.web.DemoClockController.Move;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoClockControllerTests {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final Clock real = Clock.fixed(START, ZoneId.of("Asia/Shanghai"));
    private final DemoClockController controller = new DemoClockController(new SteppingClock(), real);

    @Test
    void showsLocalTime() {
        assertThat(controller.show().now()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:00:00+08:00"));
        assertThat(controller.show().aheadSeconds()).isZero();
    }

    @Test
    void movesByDaysAndHours() {
        assertThat(controller.move(new Move(2, 3, null)).now())
                .isEqualTo(OffsetDateTime.parse("2026-03-04T12:00:00+08:00"));
        assertThat(controller.move(new Move(null, 1, null)).aheadSeconds())
                .isEqualTo(Duration.ofHours(52).toSeconds());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31,                2027-01-31T00:00:00+08:00",
        "2027-01-31T09:30,          2027-01-31T09:30:00+08:00",
        "2027-01-31T09:30:15,       2027-01-31T09:30:15+08:00",
        "2027-01-31T09:30:00+08:00, 2027-01-31T09:30:00+08:00",
        "2027-01-31T01:30:00Z,      2027-01-31T09:30:00+08:00"
    })
    void movesToADateOrMoment(String to, OffsetDateTime expected) {
        assertThat(controller.move(new Move(null, null, to)).now()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "tomorrow", "2027-1-1", "31/01/2027", "2027-01-31T25:00"})
    void anImpossibleDateIsRejectedAtItsField(String to) {
        assertThatThrownBy(() -> controller.move(new Move(null, null, to)))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("to"));
    }

    @Test
    void nothingOrTooMuchIsRejected() {
        assertThatThrownBy(() -> controller.move(new Move(null, null, null))).isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> controller.move(new Move(-1, 30, null))).isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> controller.move(new Move(3654, null, null))).isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> controller.move(new Move(null, Integer.MAX_VALUE, null)))
                .isInstanceOf(InputRejected.class);
    }

    private static final class SteppingClock implements DemoClock {

        private Duration ahead = Duration.ZERO;

        @Override
        public Instant now() {
            return START.plus(ahead);
        }

        @Override
        public Duration ahead() {
            return ahead;
        }

        @Override
        public boolean busy() {
            return false;
        }

        @Override
        public boolean beginAt(Instant moment) {
            return false;
        }

        @Override
        public Instant advance(Duration by) {
            ahead = ahead.plus(by);
            return now();
        }

        @Override
        public Instant moveTo(Instant moment) {
            return advance(Duration.between(now(), moment));
        }
    }
}
