package io.jiuyuan.workflow;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the reasons in one message in place of a stack trace. */
class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ProductionRefused cause) {
        String reasons = cause.reasons().stream().map(reason -> "  - " + reason).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Profile production refuses to start:\n" + reasons,
                "Correct each point and start again, or start without the profile for a demo.",
                cause);
    }
}
