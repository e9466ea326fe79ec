package io.jiuyuan.exit.process;

import io.jiuyuan.exit.domain.ExitStep;
import java.util.Map;

/** Ids, messages and variables of the model {@code exit}. */
final class ExitProcess {

    static final String KEY = "exit";

    static final String VERIFY_EXIT = "userTask_verifyExit";
    static final String DECIDE_EXIT = "userTask_decideExit";
    static final String SUPERVISE_EXIT = "userTask_superviseExit";

    /** To the root process: begins an exit beside the assistance. */
    static final String MESSAGE_EXIT_PROPOSED = "exitProposed";
    /** To the root process: begins the same case again where assistance begins. */
    static final String MESSAGE_EXIT_REVOKED = "exitRevoked";

    static final String MESSAGE_EXIT_ANSWERED = "exitAnswered";
    static final String MESSAGE_EXIT_WITHDRAWN = "exitWithdrawn";

    static final String VERIFY_GROUP = "verifyGroup";
    static final String DECIDE_GROUP = "decideGroup";

    /** What the last form came to, read by the gateway behind it. */
    static final String OUTCOME = "outcome";

    static final String ANNOUNCEMENT_REQUIRED = "announcementRequired";

    /** What the exit came to, handed on to the root process. */
    static final String EXIT_OUTCOME = "exitOutcome";

    /** The user task whose limit has passed; code of the escalation. */
    static final String OVERDUE_TASK = "overdueTask";

    static final String OVERDUE_MARK = "overdueMark";
    static final String SUPERVISOR_GROUP = "supervisorGroup";

    static final String PASS = "pass";
    static final String REJECT = "reject";
    static final String CONFIRM = "confirm";
    static final String SEND_BACK = "send-back";
    static final String CONFIRMED = "confirmed";
    static final String REJECTED = "rejected";
    static final String WITHDRAWN = "withdrawn";

    /** The step behind each user task with a limit. */
    static final Map<String, ExitStep> STEPS =
            Map.of(VERIFY_EXIT, ExitStep.VERIFICATION, DECIDE_EXIT, ExitStep.DECISION);

    private ExitProcess() {}
}
