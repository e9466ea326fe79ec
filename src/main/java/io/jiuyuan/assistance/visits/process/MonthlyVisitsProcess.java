package io.jiuyuan.assistance.visits.process;

/** Ids, messages and variables of the model {@code monthlyVisits}. */
final class MonthlyVisitsProcess {

    static final String KEY = "monthlyVisits";

    static final String VISIT_HOME = "userTask_visitHome";
    static final String SUPERVISE_VISITS = "userTask_superviseVisits";

    /** The month's task is no longer needed. */
    static final String MESSAGE_VISIT_RECORDED = "visitRecorded";

    /** Whether the city asks for visits each month. */
    static final String VISITS_REQUIRED = "visitsRequired";

    /** Whether the month has all its visits: {@link #DONE} or {@link #OWED}. */
    static final String VISIT_OUTCOME = "visitOutcome";

    /** The month a supervision is about, e.g. {@code 2026-03}; kept with that branch. */
    static final String MISSED_MONTH = "missedMonth";

    static final String SUPERVISOR_GROUP = "supervisorGroup";

    static final String DONE = "done";
    static final String OWED = "owed";

    private MonthlyVisitsProcess() {}
}
