package io.jiuyuan.security.login;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old failures, so that names typed by mistake do not pile up. */
@Component
class FailureUpkeep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final LoginFailures failures;

    FailureUpkeep(LoginFailures failures) {
        this.failures = failures;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOldFailures() {
        failures.purge(KEPT);
    }
}
