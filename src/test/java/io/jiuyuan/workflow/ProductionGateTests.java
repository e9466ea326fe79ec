package io.jiuyuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class ProductionGateTests {

    private static final ProductionCheck PASSES = Optional::empty;
    private static final ProductionCheck DEMO_KEY = () -> Optional.of("the key is the demo's");
    private static final ProductionCheck DEMO_ACCOUNT = () -> Optional.of("the account street is the demo's");

    @Test
    void everyReasonIsNamedAtOnce() {
        assertThatThrownBy(
                        () -> gate("production", DEMO_KEY, PASSES, DEMO_ACCOUNT).pass())
                .isInstanceOfSatisfying(
                        ProductionRefused.class,
                        refused -> assertThat(refused.reasons())
                                .containsExactly("the key is the demo's", "the account street is the demo's"));
    }

    @Test
    void withoutAReasonItStarts() {
        assertThatCode(() -> gate("production", PASSES).pass()).doesNotThrowAnyException();
    }

    @Test
    void aDemoIsNotAsked() {
        assertThatCode(() -> gate("demo", DEMO_KEY).pass()).doesNotThrowAnyException();
    }

    @Test
    void theLogNamesTheReasonsInPlaceOfAStackTrace() {
        FailureAnalyzer analyzer =
                SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {})
                        .stream()
                        .filter(ProductionRefusedAnalyzer.class::isInstance)
                        .findFirst()
                        .orElseThrow();

        FailureAnalysis analysis = analyzer.analyze(
                new IllegalStateException("context", new ProductionRefused(List.of("reason one", "reason two"))));

        assertThat(analysis.getDescription()).contains("- reason one").contains("- reason two");
    }

    private static ProductionGate gate(String profile, ProductionCheck... checks) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new ProductionGate(environment, List.of(checks));
    }
}
