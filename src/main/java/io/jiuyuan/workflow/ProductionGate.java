package io.jiuyuan.workflow;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Refuses to start profile {@code production} while anything belongs to a demo. */
@Component
class ProductionGate {

    private final Environment environment;
    private final List<ProductionCheck> checks;

    ProductionGate(Environment environment, List<ProductionCheck> checks) {
        this.environment = environment;
        this.checks = checks;
    }

    /** @throws ProductionRefused naming every reason */
    void pass() {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<String> reasons = checks.stream()
                .map(ProductionCheck::refusal)
                .flatMap(Optional::stream)
                .toList();
        if (!reasons.isEmpty()) {
            throw new ProductionRefused(reasons);
        }
    }
}
