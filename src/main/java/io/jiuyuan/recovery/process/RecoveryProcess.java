package io.jiuyuan.recovery.process;

/** Ids and variables of the model {@code recovery}; its business key is the recovery's number. */
final class RecoveryProcess {

    static final String KEY = "recovery";

    static final String DECIDE = "userTask_decideRecovery";
    static final String SUPERVISE = "userTask_superviseRecovery";
    static final String FOLLOW = "userTask_followRepayment";

    /** Whether the second officer ordered it. */
    static final String ORDERED = "recoveryOrdered";
    /** What the last entry came to: one of the three below. */
    static final String OUTCOME = "recoveryOutcome";

    static final String OPEN = "open";
    static final String REPAID = "repaid";
    static final String REFERRED = "referred";

    private RecoveryProcess() {}
}
