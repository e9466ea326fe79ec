package io.jiuyuan.subsidy.process;

import io.jiuyuan.shared.AccessRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A claim's process starts with its submission and in no other way. */
@Component
class ClaimStartGuard implements ExecutionListener {

    private static final ThreadLocal<String> STARTING = new ThreadLocal<>();

    static void during(String claimNumber, Runnable start) {
        STARTING.set(claimNumber);
        try {
            start.run();
        } finally {
            STARTING.remove();
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (STARTING.get() == null || !STARTING.get().equals(execution.getProcessBusinessKey())) {
            throw new AccessRefused("补贴申请须经申请表提交，不能直接启动流程。");
        }
    }
}
