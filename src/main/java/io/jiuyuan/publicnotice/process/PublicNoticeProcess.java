package io.jiuyuan.publicnotice.process;

/** Ids and variables of the model {@code publicNotice}; its business key is the notice's number. */
final class PublicNoticeProcess {

    static final String RELEASE = "userTask_releaseNotice";
    static final String SUPERVISE_RELEASE = "userTask_superviseRelease";

    /** Whether a step has more lines to go through. */
    static final String MORE = "moreLines";
    /** Whether the second officer released it. */
    static final String RELEASED = "noticeReleased";
    /** Whether anything was put up. */
    static final String UP = "noticeUp";
    /** Whether its last day has passed. */
    static final String OVER = "noticeOver";

    private PublicNoticeProcess() {}
}
