package io.jiuyuan.exit.process;

/** Ids, messages and variables of the model {@code retirementTrack}. */
final class TrackProcess {

    static final String KEY = "retirementTrack";

    static final String ASK_TRACK = "userTask_askTrack";
    static final String SUPERVISE_TRACK = "userTask_superviseTrack";

    static final String MESSAGE_TRACK_NEEDLESS = "trackNeedless";

    static final String TRACK_GROUP = "trackGroup";
    static final String SUPERVISOR_GROUP = ExitProcess.SUPERVISOR_GROUP;

    private TrackProcess() {}
}
