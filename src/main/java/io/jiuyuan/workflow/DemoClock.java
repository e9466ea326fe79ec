package io.jiuyuan.workflow;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the demo, which a visitor moves forward to see a deadline escalate. There is no bean of this type outside the
 * profile {@code demo}. Domain and engine follow it on every node, and it survives a restart.
 */
public interface DemoClock {

    Instant now();

    /** How far this clock runs ahead of the real one; negative while it still lies in the past where it began. */
    Duration ahead();

    /** Whether the engine still has something to do that is due by this clock. */
    boolean busy();

    /**
     * Moves forward.
     *
     * @param by more than zero; all moves together at most ten years
     * @return the new now
     * @throws io.jiuyuan.shared.RuleRefused code {@code clock-forward-only} or {@code clock-too-far}
     */
    Instant advance(Duration by);

    /**
     * Puts the clock back, so that sample cases may have a past. Possible once, before it was ever moved; from then on it only
     * goes forward.
     *
     * @param moment before now
     * @return false when it has been moved already, here or on another node
     */
    boolean beginAt(Instant moment);

    /** As {@link #advance}, to a moment after now. */
    Instant moveTo(Instant moment);
}
