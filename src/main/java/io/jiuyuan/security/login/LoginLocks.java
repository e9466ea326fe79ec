package io.jiuyuan.security.login;

import io.jiuyuan.shared.AuditTrail;
import org.springframework.stereotype.Service;

/** Locks after repeated failures, for the administrator who is called because of one. */
@Service
public class LoginLocks {

    private final LoginFailures failures;
    private final AuditTrail audit;

    LoginLocks(LoginFailures failures, AuditTrail audit) {
        this.failures = failures;
        this.audit = audit;
    }

    public void unlock(String username) {
        failures.forget(LoginFailures.ofName(username));
        audit.record("account-unlocked", username, "");
    }
}
