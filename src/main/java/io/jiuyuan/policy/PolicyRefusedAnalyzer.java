package io.jiuyuan.policy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line which pack keeps the application from starting, in place of a stack trace. */
class PolicyRefusedAnalyzer extends AbstractFailureAnalyzer<PolicyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyRefused cause) {
        return new FailureAnalysis(
                "A policy pack cannot go into service.\n\n    " + cause.getMessage(),
                "Correct the pack. An installation's own packs are in jiuyuan.policy.directory.",
                cause);
    }
}
