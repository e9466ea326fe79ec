package io.jiuyuan.demo;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;

/**
 * One thing that an official or a citizen does to a sample case.
 *
 * @param day working days relative to today, 0 or less
 * @param hour of that day, in Asia/Shanghai
 * @param at the step of recognition whose task is done, null for what is none of recognition's tasks
 */
record Step(int day, int hour, Deed deed, StepKind at) {

    enum Deed {
        SUBMIT,
        PASS,
        VISIT,
        VISIT_INCONSISTENT,
        ASK_SUPPLEMENT,
        PROPOSE_REFUSAL,
        REFUSE,
        WITHDRAW,
        OBJECT,
        DRAFT_AGREEMENT,
        SIGN_AGREEMENT,
        NAME_HELPER,
        SURVEY,
        PLAN,
        CALL_AT_HOME,
        GUIDE,
        RECOMMEND,
        EMPLOY,
        REPORT_HOUSEHOLD,
        PROPOSE_EXIT,
        VERIFY_EXIT,
        ANSWER_EXIT,
        DECIDE_EXIT,
        EMPLOY_FLEXIBLY,
        CLAIM,
        CLAIM_INCOMPLETE,
        ACCEPT_CLAIM,
        ACCEPT_CLAIM_INCOMPLETE,
        CHECK_CLAIM,
        APPROVE_CLAIM,
        REFUSE_CLAIM,
        CLAIM_FOR_ALL
    }
}
