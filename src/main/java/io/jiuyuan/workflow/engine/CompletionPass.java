package io.jiuyuan.workflow.engine;

import io.jiuyuan.shared.RuleRefused;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Marks the current transaction as one that has checked the person and the input for a task. Without the mark a task cannot
 * be completed, whichever way somebody found to the engine.
 */
public final class CompletionPass {

    private static final Object KEY = CompletionPass.class;

    private CompletionPass() {}

    /** Runs {@code completion}, during which exactly that task may be completed. */
    public static void during(String taskId, Runnable completion) {
        TransactionSynchronizationManager.bindResource(KEY, taskId);
        try {
            completion.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(KEY);
        }
    }

    static void require(String taskId) {
        if (!taskId.equals(TransactionSynchronizationManager.getResource(KEY))) {
            throw new RuleRefused("form-required", "请在任务的办理表单中提交，不能绕过表单直接完成任务。");
        }
    }
}
