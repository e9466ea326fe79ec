package io.jiuyuan.recognition.process;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import java.util.Map;

/** Ids, messages and variables of the models {@code assistanceCase} and {@code recognition}. */
final class RecognitionProcess {

    static final String ROOT = "assistanceCase";
    static final String KEY = "recognition";

    static final String ACCEPT_APPLICATION = "userTask_acceptApplication";
    static final String SUPPLEMENT = "userTask_supplement";
    static final String RESOLVE_COMPARISON = "userTask_resolveComparison";
    static final String VERIFY_HOME = "userTask_verifyHome";
    static final String PRELIMINARY_REVIEW = "userTask_preliminaryReview";
    static final String SETTLE_OBJECTION = "userTask_settleObjection";
    static final String RECHECK = "userTask_recheck";
    static final String APPROVE = "userTask_approve";
    static final String SUPERVISE_OVERDUE = "userTask_superviseOverdue";

    static final String MESSAGE_OBJECTION_RAISED = "recognitionObjectionRaised";
    static final String MESSAGE_WITHDRAWN = "recognitionWithdrawn";

    /** Whether the city asks for the step. */
    static final String HOME_VERIFICATION_REQUIRED = "homeVerificationRequired";

    static final String PRELIMINARY_REQUIRED = "preliminaryRequired";
    static final String NOTICE_REQUIRED = "noticeRequired";
    static final String RECHECK_REQUIRED = "recheckRequired";

    /** What the last form or check came to, read by the gateway behind it. */
    static final String OUTCOME = "outcome";

    /** Where a case goes that is sent back. */
    static final String TARGET = "target";

    static final String COMPARISON_COMPLETE = "comparisonComplete";
    static final String NOTICE_CHECK_AT = "noticeCheckAt";

    /** What the recognition came to, handed on to the root process. */
    static final String RECOGNITION_OUTCOME = "recognitionOutcome";

    /** The user task whose limit has passed; code of the escalation. */
    static final String OVERDUE_TASK = "overdueTask";

    static final String OVERDUE_MARK = "overdueMark";
    static final String SUPERVISOR_GROUP = "supervisorGroup";

    static final String PASS = "pass";
    static final String SEND_BACK = "send-back";
    static final String REFUSE = "refuse";

    /** Of a preliminary review that may not refuse by itself. */
    static final String PROPOSE_REFUSAL = "propose-refusal";

    static final String ASK_SUPPLEMENT = "supplement";
    static final String ATTEMPT = "attempt";
    static final String CONTINUE = "continue";
    static final String OBJECTION = "objection";
    static final String WAIT = "wait";

    /** The unit that acts at each step of the policy. */
    static final Map<StepKind, String> GROUPS = Map.of(
            StepKind.ACCEPTANCE, "acceptanceGroup",
            StepKind.COMPARISON, "comparisonGroup",
            StepKind.HOME_VERIFICATION, "homeVerificationGroup",
            StepKind.PRELIMINARY_REVIEW, "preliminaryGroup",
            StepKind.PUBLIC_NOTICE, "objectionGroup",
            StepKind.RECHECK, "recheckGroup",
            StepKind.APPROVAL, "approvalGroup");

    /** The policy's step behind each user task with a limit. */
    static final Map<String, StepKind> STEPS = Map.of(
            ACCEPT_APPLICATION, StepKind.ACCEPTANCE,
            RESOLVE_COMPARISON, StepKind.COMPARISON,
            VERIFY_HOME, StepKind.HOME_VERIFICATION,
            PRELIMINARY_REVIEW, StepKind.PRELIMINARY_REVIEW,
            SETTLE_OBJECTION, StepKind.PUBLIC_NOTICE,
            RECHECK, StepKind.RECHECK,
            APPROVE, StepKind.APPROVAL);

    /** Values of {@link #TARGET}. */
    static final Map<StepKind, String> TARGETS = Map.of(
            StepKind.ACCEPTANCE, "acceptance",
            StepKind.HOME_VERIFICATION, "home-verification",
            StepKind.PRELIMINARY_REVIEW, "preliminary-review",
            StepKind.RECHECK, "recheck");

    private RecognitionProcess() {}

    static String taskOf(StepKind kind) {
        return STEPS.entrySet().stream()
                .filter(step -> step.getValue() == kind)
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
