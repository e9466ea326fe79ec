package io.jiuyuan.agreement.process;

import io.jiuyuan.policy.PolicyKey;
import java.util.Map;

/** Ids and variables of the model {@code agreement}. */
final class AgreementProcess {

    static final String KEY = "agreement";

    static final String DRAFT_AGREEMENT = "userTask_draftAgreement";
    static final String SIGN_AGREEMENT = "userTask_signAgreement";
    static final String SETTLE_DECLINE = "userTask_settleDecline";
    static final String NAME_HELPER = "userTask_nameHelper";
    static final String SUPERVISE = "userTask_superviseAgreement";

    /** What the case needs: one of the three below. */
    static final String AGREEMENT_NEED = "agreementNeed";

    static final String NEED_AGREEMENT = "agreement";
    static final String NEED_HELPER = "helper";
    static final String NEED_NOTHING = "nothing";

    /** What the last form came to, read by the gateway behind it. */
    static final String OUTCOME = "outcome";

    static final String SIGNED = "signed";
    static final String BACK = "back";
    static final String DECLINED = "declined";
    static final String RETRY = "retry";
    static final String EXIT = "exit";

    /** The user task whose limit has passed; code of the escalation. */
    static final String OVERDUE_TASK = "overdueTask";

    static final String OVERDUE_MARK = "overdueMark";
    static final String SUPERVISOR_GROUP = "supervisorGroup";

    /** The policy's limit of each user task that has one. */
    static final Map<String, PolicyKey> LIMITS = Map.of(
            DRAFT_AGREEMENT, PolicyKey.AGREEMENT_DRAFT,
            SIGN_AGREEMENT, PolicyKey.AGREEMENT_SIGN,
            SETTLE_DECLINE, PolicyKey.AGREEMENT_DECLINE,
            NAME_HELPER, PolicyKey.AGREEMENT_HELPER);

    private AgreementProcess() {}
}
