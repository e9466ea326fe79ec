package io.jiuyuan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Stands still until a test moves it, and takes the engine's clock along. Starts on Monday, 2 March 2026, 09:00. */
public final class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 9, 0);

    private final ZoneId zone;
    private Instant now;

    public TestClock() {
        this.zone = ZONE;
        reset();
    }

    public void reset() {
        moveTo(START);
    }

    public void advance(Duration by) {
        moveTo(now.plus(by));
    }

    /** To that day, the time of day unchanged. */
    public void moveTo(LocalDate day) {
        moveTo(day.atTime(LocalDateTime.ofInstant(now, zone).toLocalTime()));
    }

    public void moveTo(LocalDateTime moment) {
        moveTo(moment.atZone(zone).toInstant());
    }

    public void moveTo(Instant moment) {
        now = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }
}
