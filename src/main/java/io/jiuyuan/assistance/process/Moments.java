package io.jiuyuan.assistance.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Dates as the engine takes them. */
final class Moments {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private Moments() {}

    static Date orNever(Optional<Instant> moment) {
        return moment.map(Date::from).orElse(NEVER);
    }

    /** For a due date, which may be missing. */
    static Date orNull(Optional<Instant> moment) {
        return moment.map(Date::from).orElse(null);
    }
}
