package io.jiuyuan.assistance.process;

/** Ids, messages and variables of the model {@code placementClock}. */
final class PlacementProcess {

    static final String KEY = "placementClock";

    static final String HASTEN_PLACEMENT = "userTask_hastenPlacement";
    static final String REVIEW_PAUSE = "userTask_reviewPause";

    /** When the next tier is called. */
    static final String ESCALATE = "timer_escalate";

    /** The clock was paused, resumed or replaced: the process reads its dates again. */
    static final String MESSAGE_CLOCK_CHANGED = "placementClockChanged";

    /** Name of a {@link io.jiuyuan.assistance.steps.PlacementMoments.Stand}. */
    static final String CLOCK_STATE = "clockState";

    private PlacementProcess() {}
}
