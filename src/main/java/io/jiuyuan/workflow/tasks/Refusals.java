package io.jiuyuan.workflow.tasks;

import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.OneByOne.Outcome;
import io.jiuyuan.workflow.TaskForms.Result;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Turns what went wrong in a step into what the person is told. */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final int MYSQL_DEADLOCK = 1213;
    private static final int H2_DEADLOCK = 40001;
    private static final int MYSQL_DUPLICATE = 1062;
    private static final int H2_DUPLICATE = 23505;

    private static final Set<Integer> DEADLOCK = Set.of(MYSQL_DEADLOCK, H2_DEADLOCK);
    private static final Set<Integer> ANOTHER_WAS_FIRST =
            Set.of(MYSQL_DEADLOCK, H2_DEADLOCK, MYSQL_DUPLICATE, H2_DUPLICATE);

    private Refusals() {}

    /** The refusal that a listener or delegate threw, out of the engine's wrapping; or what a collision means. */
    static RuntimeException of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleRefused
                    || cause instanceof InputRejected
                    || cause instanceof AccessRefused
                    || cause instanceof NotFound) {
                return (RuntimeException) cause;
            }
            if (cause instanceof AuthorizationException) {
                return new AccessRefused("您没有办理这项任务的权限。");
            }
            if (isCollision(cause)) {
                return new RuleRefused("task-changed", "该任务或案卷刚刚被他人修改，请刷新后重试。");
            }
        }
        return failure;
    }

    /**
     * Whether the database ended the transaction only because another one stood in its way, or had just written what this
     * one was to write: at the next attempt the rules see it and say so.
     */
    static boolean isWorthAnotherTry(Throwable failure) {
        return hasCode(failure, ANOTHER_WAS_FIRST);
    }

    private static boolean hasCode(Throwable failure, Set<Integer> codes) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && codes.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof OptimisticLockingFailureException
                || cause instanceof PessimisticLockingFailureException
                || cause instanceof jakarta.persistence.OptimisticLockException
                || hasCode(cause, DEADLOCK);
    }

    /** The outcome of one item of a bulk call; a technical failure is logged and told in plain words. */
    static Result result(String taskId, Optional<RuntimeException> failure) {
        return failure.map(reason -> outcome(taskId, reason))
                .map(refused -> new Result(taskId, false, refused.code(), refused.message()))
                .orElseGet(() -> new Result(taskId, true, null, null));
    }

    /** As {@link #result}, of any thing. */
    static Outcome outcome(String id, RuntimeException reason) {
        if (reason instanceof RuleRefused refused) {
            return new Outcome(id, false, refused.code(), refused.getMessage());
        }
        if (reason instanceof InputRejected rejected) {
            return new Outcome(id, false, "input", rejected.getMessage());
        }
        if (reason instanceof AccessRefused refused) {
            return new Outcome(id, false, "access", refused.getMessage());
        }
        if (reason instanceof NotFound missing) {
            return new Outcome(id, false, "not-found", missing.getMessage());
        }
        log.error("{} failed in a bulk call", id, reason);
        return new Outcome(id, false, "failed", "系统暂时无法办理这一项，请稍后重试。");
    }
}
