package io.jiuyuan.agreement.process;

import io.jiuyuan.policy.PolicyKey;
import java.util.Map;

/** Ids, messages and variables of the model {@code agreementChange}. */
final class AgreementChangeProcess {

    static final String KEY = "agreementChange";

    static final String DECIDE_HELPER_CHANGE = "userTask_decideHelperChange";
    static final String AMEND_AGREEMENT = "userTask_amendAgreement";
    static final String INVESTIGATE_BREACH = "userTask_investigateBreach";
    static final String DECIDE_TERMINATION = "userTask_decideTermination";
    static final String SIGN_SUPPLEMENT = "userTask_signSupplement";
    static final String SUPERVISE = "userTask_superviseAgreementChange";

    /** Starts this model at the case's root process. */
    static final String MESSAGE_REQUESTED = "agreementChangeRequested";

    /** Tells the root process that the agreement holds no more. */
    static final String MESSAGE_TERMINATED = "agreementTerminated";

    /** Which way through the model the change takes. */
    static final String CHANGE_KIND = "agreementChangeKind";

    static final String CHANGE_ID = "agreementChangeId";

    /** What the change came to, handed on to the root process. */
    static final String CHANGE_OUTCOME = "agreementChangeOutcome";

    /** What the last form came to, read by the gateway behind it. */
    static final String OUTCOME = "outcome";

    /** Whether the change of an agreement in force needs a page that all parties sign. */
    static final String SUPPLEMENT_NEEDED = "supplementNeeded";

    static final String GRANTED = "granted";
    static final String REJECTED = "rejected";
    static final String WITHDRAWN = "withdrawn";
    static final String BREACH = "breach";
    static final String NO_BREACH = "no-breach";
    static final String TERMINATE = "terminate";
    static final String KEEP = "keep";
    static final String INVESTIGATE_AGAIN = "again";
    static final String SIGNED = "signed";
    static final String DECLINED = "declined";

    /** The policy's limit of each user task that has one. */
    static final Map<String, PolicyKey> LIMITS = Map.of(
            DECIDE_HELPER_CHANGE, PolicyKey.AGREEMENT_CHANGE,
            AMEND_AGREEMENT, PolicyKey.AGREEMENT_CHANGE,
            INVESTIGATE_BREACH, PolicyKey.AGREEMENT_INVESTIGATION,
            DECIDE_TERMINATION, PolicyKey.AGREEMENT_TERMINATION,
            SIGN_SUPPLEMENT, PolicyKey.AGREEMENT_COPIES);

    private AgreementChangeProcess() {}
}
