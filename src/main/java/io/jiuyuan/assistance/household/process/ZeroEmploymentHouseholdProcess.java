package io.jiuyuan.assistance.household.process;

import java.util.List;

/** Ids, messages and variables of the model {@code zeroEmploymentHousehold}; its business key is the household's number. */
final class ZeroEmploymentHouseholdProcess {

    static final String KEY = "zeroEmploymentHousehold";

    static final String MAKE_CONTINGENCY_PLAN = "userTask_makeContingencyPlan";
    static final String SUPERVISE_CONTINGENCY_PLAN = "userTask_superviseContingencyPlan";
    static final String REPORT_PLACEMENT_PROGRESS = "userTask_reportPlacementProgress";
    static final String SUPERVISE_HOUSEHOLD = "userTask_superviseHousehold";
    static final String SETTLE_MEMBER = "userTask_settleMember";
    static final String SUPERVISE_SETTLEMENT = "userTask_superviseSettlement";

    /** When each tier is called, lowest first. */
    static final List<String> CALLS = List.of("timer_streetCall", "timer_districtCall", "timer_cityCall");

    static final String MESSAGE_CLEARED = "householdCleared";
    static final String MESSAGE_REOPENED = "householdReopened";
    static final String MESSAGE_CLOSED = "householdClosed";

    /** Name of the household's state. */
    static final String STATUS = "householdStatus";
    /** Whether a contingency plan is to be made. */
    static final String PLAN_REQUIRED = "planRequired";
    /** Engine group that is reminded, local to one reminder. */
    static final String REMINDED_GROUP = "remindedGroup";
    /** Engine group that is called, local to one call. */
    static final String SUPERVISOR_GROUP = "supervisorGroup";
    /** Case of a member who fits another category, local to the task. */
    static final String MEMBER_CASE = "memberCase";

    private ZeroEmploymentHouseholdProcess() {}
}
