package io.jiuyuan.publicnotice.process;

/** Ids of the model {@code noticeObjection}; its business key is the objection's number. */
final class NoticeObjectionProcess {

    static final String INVESTIGATE = "userTask_investigateObjection";
    static final String SUPERVISE = "userTask_superviseObjection";

    private NoticeObjectionProcess() {}
}
