package io.jiuyuan.assistance.plan.process;

import java.util.Set;

/** Ids, messages and variables of the model {@code assistancePlan}. */
final class AssistancePlanProcess {

    static final String KEY = "assistancePlan";

    static final String SURVEY_NEEDS = "userTask_surveyNeeds";
    static final String MAKE_PLAN = "userTask_makePlan";
    static final String SUPERVISE_PLAN = "userTask_supervisePlan";

    static final Set<String> HELPERS_TASKS = Set.of(SURVEY_NEEDS, MAKE_PLAN);

    /** Waited for by {@code assistance}: the plan has to be made anew. */
    static final String MESSAGE_REVISION = "planRevisionRequested";

    /** Whether an earlier survey may still be relied on. */
    static final String SURVEY_FRESH = "surveyFresh";

    /** {@link #MADE} or {@link #SURVEY_AGAIN}. */
    static final String PLAN_OUTCOME = "planOutcome";

    static final String OVERDUE_MARK = "overdueMark";
    static final String SUPERVISOR_GROUP = "supervisorGroup";

    static final String MADE = "made";
    static final String SURVEY_AGAIN = "survey-again";

    private AssistancePlanProcess() {}
}
