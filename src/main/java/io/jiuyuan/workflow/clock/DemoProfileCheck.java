package io.jiuyuan.workflow.clock;

import io.jiuyuan.workflow.ProductionCheck;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

@Component
class DemoProfileCheck implements ProductionCheck {

    private final Environment environment;

    DemoProfileCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> refusal() {
        return environment.acceptsProfiles(Profiles.of("demo"))
                ? Optional.of("profile demo is active too, in which anyone moves the clock (spring.profiles.active)")
                : Optional.empty();
    }
}
