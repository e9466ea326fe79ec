package io.jiuyuan.demo;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;

/**
 * One thing that an official or a citizen does to a sample case.
 *
 * @param day working days relative to today, 0 or less
 * @param hour of that day, in Asia/Shanghai
 * @param at the step of recognition whose task is done, null for what is no task
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
        OBJECT
    }
}
