package io.jiuyuan.registry.crypto;

import io.jiuyuan.workflow.ProductionCheck;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Production never runs on the keys that everyone can read in the demo's configuration. */
@Component
class DemoKeyCheck implements ProductionCheck {

    private final CryptoProperties properties;

    DemoKeyCheck(CryptoProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<String> refusal() {
        return properties.usesDemoKey()
                ? Optional.of(
                        "jiuyuan.crypto still holds a demo key: set keys.<id>, current-key and lookup-key to own values"
                                + " of 32 random bytes in Base64 (openssl rand -base64 32)")
                : Optional.empty();
    }
}
