package io.jiuyuan.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long something is kept before it is deleted.
 *
 * @param kept at least a day, so that a slip in the configuration deletes nothing that is still in use
 */
public record RetentionPeriod(Duration kept) {

    public RetentionPeriod {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("A retention period must be at least P1D, found " + kept);
        }
    }

    /** @param iso as in {@code P30D}; the form in which a setting gives it */
    public static RetentionPeriod valueOf(String iso) {
        return new RetentionPeriod(Duration.parse(iso));
    }

    /** What is older than this may go. */
    public Instant endsAt(Clock clock) {
        return clock.instant().minus(kept);
    }
}
