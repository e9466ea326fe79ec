package io.jiuyuan.recognition.process;

import io.jiuyuan.shared.RuleRefused;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Marks the current transaction as one that has stored the case whose process it starts. */
final class StartPass {

    private static final Object KEY = StartPass.class;

    private StartPass() {}

    /** Runs {@code start}, during which exactly that case's process may be started. */
    static void during(String caseNumber, Runnable start) {
        TransactionSynchronizationManager.bindResource(KEY, caseNumber);
        try {
            start.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(KEY);
        }
    }

    static void require(String caseNumber) {
        if (caseNumber == null || !caseNumber.equals(TransactionSynchronizationManager.getResource(KEY))) {
            throw new RuleRefused("application-required", "请在申请表中提交，不能绕过申请直接启动流程。");
        }
    }
}
