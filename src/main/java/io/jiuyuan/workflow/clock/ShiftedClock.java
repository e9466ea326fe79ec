package io.jiuyuan.workflow.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** A clock that runs ahead of another one by an offset that can be changed while it runs. */
class ShiftedClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    ShiftedClock(Clock real) {
        this.real = Objects.requireNonNull(real);
    }

    Duration ahead() {
        return ahead;
    }

    void runAheadBy(Duration offset) {
        ahead = offset;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** Shows the same moment: later shifts reach it too. */
    @Override
    public Clock withZone(ZoneId zone) {
        ShiftedClock self = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return self.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }
        };
    }
}
