package io.jiuyuan.assistance.process;

/** Ids and variables of the model {@code employmentTracking}. */
final class EmploymentProcess {

    static final String KEY = "employmentTracking";

    static final String FOLLOW_UP = "userTask_followUp";
    static final String ASSESS_TERM = "userTask_assessTerm";

    static final String NOTICE_OWED = "noticeOwed";
    static final String FOLLOW_UP_OWED = "followUpOwed";
    static final String ASSESSMENT_OWED = "assessmentOwed";

    /** {@link #KEPT} or {@link #LOST}; handed to {@code assistance}. */
    static final String EMPLOYMENT_OUTCOME = "employmentOutcome";

    static final String KEPT = "kept";
    static final String LOST = "lost";

    private EmploymentProcess() {}
}
