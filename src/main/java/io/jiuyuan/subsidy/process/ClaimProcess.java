package io.jiuyuan.subsidy.process;

import java.util.Map;

/** Ids, messages and variables of the model {@code subsidyClaim}. */
final class ClaimProcess {

    static final String KEY = "subsidyClaim";

    static final String CONFIRM_PROPOSAL = "userTask_confirmProposal";
    static final String ACCEPT_CLAIM = "userTask_acceptClaim";
    static final String COMPLETE_MISSING = "userTask_completeMissing";
    static final String SUPPLEMENT_CLAIM = "userTask_supplementClaim";
    static final String CHECK_CLAIM = "userTask_checkClaim";
    static final String REVIEW_CLAIM = "userTask_reviewClaim";
    static final String CORRECT_ACCOUNT = "userTask_correctAccount";
    static final String SUPERVISE_CLAIM = "userTask_superviseClaim";

    static final String MESSAGE_CLAIM_WITHDRAWN = "claimWithdrawn";
    /** Nothing of the claim is open any more. */
    static final String MESSAGE_CLAIM_SETTLED = "claimSettled";
    /** A payment failed: the account is to be corrected. */
    static final String MESSAGE_ACCOUNT_REJECTED = "accountRejected";
    /** Starts the model again where it waits for notice and payment. */
    static final String MESSAGE_CLAIM_RESTORED = "claimRestored";

    static final String CONFIRM_GROUPS = "confirmGroups";
    static final String ACCEPT_GROUP = "acceptGroup";
    static final String CHECK_GROUP = "checkGroup";
    static final String REVIEW_GROUP = "reviewGroup";

    /** Whether the claim was found by screening and the person is still to be asked. */
    static final String PROPOSED = "proposed";

    /** What the last form came to, read by the gateway behind it. */
    static final String OUTCOME = "outcome";

    /** The user task whose limit has passed; code of the escalation. */
    static final String OVERDUE_TASK = "overdueTask";

    static final String OVERDUE_MARK = "overdueMark";
    static final String SUPERVISOR_GROUP = "supervisorGroup";

    static final String CONFIRM = "confirm";
    static final String DECLINE = "decline";
    static final String ACCEPT = "accept";
    static final String ACCEPT_MISSING = "accept-missing";
    static final String SUPPLEMENT = "supplement";
    static final String PASS = "pass";
    static final String APPROVE = "approve";
    static final String SEND_BACK = "send-back";
    static final String REFUSE = "refuse";
    static final String DONE = "done";

    /** How a late step is called. */
    static final Map<String, String> STEPS = Map.of(
            CONFIRM_PROPOSAL, "免申即享确认",
            ACCEPT_CLAIM, "补贴申请受理",
            COMPLETE_MISSING, "容缺材料补交",
            CHECK_CLAIM, "补贴申请核实",
            REVIEW_CLAIM, "补贴申请复核",
            CORRECT_ACCOUNT, "更正收款账户");

    private ClaimProcess() {}
}
