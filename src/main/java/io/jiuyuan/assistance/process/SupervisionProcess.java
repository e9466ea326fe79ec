package io.jiuyuan.assistance.process;

/** Ids and variables of the supervision of what is overdue, which several models of assistance share. */
final class SupervisionProcess {

    static final String SUPERVISE = "userTask_superviseAssistance";

    /** Code of the escalation: the user task that is overdue, or {@code placement}. */
    static final String OVERDUE_TASK = "overdueTask";

    static final String OVERDUE_MARK = "overdueMark";
    static final String SUPERVISOR_GROUP = "supervisorGroup";

    private SupervisionProcess() {}
}
