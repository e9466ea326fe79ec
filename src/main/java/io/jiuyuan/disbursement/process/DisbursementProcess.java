package io.jiuyuan.disbursement.process;

import io.jiuyuan.disbursement.steps.BatchLimits.Step;
import io.jiuyuan.disbursement.steps.Checking.Next;
import java.util.Locale;
import java.util.Map;

/** Ids, variables and outcomes of the model {@code disbursement}. */
final class DisbursementProcess {

    static final String KEY = "disbursement";

    static final String CHECK_BATCH = "userTask_checkBatch";
    static final String RELEASE_BATCH = "userTask_releaseBatch";
    static final String SETTLE_RESULTS = "userTask_settleResults";
    static final String SUPERVISE_BATCH = "userTask_superviseBatch";

    /** Whether a line of an ended batch came back from the bank. */
    static final String REOPENED = "reopened";

    /** What the last step came to, read by the gateway behind it. */
    static final String OUTCOME = "outcome";

    /** The user task whose limit has passed; code of the escalation. */
    static final String OVERDUE_TASK = "overdueTask";

    static final String OVERDUE_MARK = "overdueMark";
    static final String SUPERVISOR_GROUP = "supervisorGroup";

    static final String PASS = "pass";
    static final String RETURN = "return";
    static final String AGAIN = "again";
    static final String ENDED = "ended";

    /** The step behind each user task with a limit. */
    static final Map<String, Step> STEPS =
            Map.of(CHECK_BATCH, Step.CHECK, RELEASE_BATCH, Step.RELEASE, SETTLE_RESULTS, Step.SETTLE);

    private DisbursementProcess() {}

    static Map<String, Object> outcome(Next next) {
        return Map.of(OUTCOME, next.name().toLowerCase(Locale.ROOT));
    }
}
