package io.jiuyuan.workflow;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the demo, which a visitor moves forward to see a deadline escalate. There is no bean of this type outside the
 * profile {@code demo}. Domain and engine follow it on every node, and it survives a restart.
 */
public interface DemoClock {

    Instant now();

    /** How far this clock runs ahead of the real one. */
    Duration ahead();

    /**
     * Moves forward.
     *
     * @param by more than zero; all moves together at most ten years
     * @return the new now
     * @throws io.jiuyuan.shared.RuleRefused code {@code clock-forward-only} or {@code clock-too-far}
     */
    Instant advance(Duration by);

    /** As {@link #advance}, to a moment after now. */
    Instant moveTo(Instant moment);
}
