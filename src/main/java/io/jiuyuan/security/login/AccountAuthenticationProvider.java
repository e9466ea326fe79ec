package io.jiuyuan.security.login;

import io.jiuyuan.organization.Accounts;
import io.jiuyuan.organization.Accounts.Account;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.AuditTrail;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password for the form and for HTTP Basic alike. Unknown, closed, password-less and known names take the
 * same path: one hash comparison, one count. A locked name or address is refused before its password is looked at, so that
 * a lock cannot be used to try further passwords.
 */
@Component
class AccountAuthenticationProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final Officers officers;
    private final PasswordEncoder encoder;
    private final LoginFailures failures;
    private final SecurityProperties properties;
    private final AuditTrail audit;
    private final String hashOfNobody;

    AccountAuthenticationProvider(
            Accounts accounts,
            Officers officers,
            PasswordEncoder encoder,
            LoginFailures failures,
            SecurityProperties properties,
            AuditTrail audit) {
        this.accounts = accounts;
        this.officers = officers;
        this.encoder = encoder;
        this.failures = failures;
        this.properties = properties;
        this.audit = audit;
        this.hashOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = request.getName().strip();
        String password =
                request.getCredentials() == null ? "" : request.getCredentials().toString();
        String name = LoginFailures.ofName(username);
        String address = LoginFailures.ofAddress(addressOf(request));
        if (failures.lockedUntil(address).isPresent()) {
            throw new TooManyAttempts();
        }
        if (failures.lockedUntil(name).isPresent()) {
            throw new LockedException("locked");
        }
        Optional<Account> account = accounts.find(username);
        String hash = account.map(Account::passwordHash).orElse(hashOfNobody);
        boolean matches = encoder.matches(password, hash);
        boolean usable = account.filter(Account::enabled)
                .filter(a -> a.passwordHash() != null)
                .isPresent();
        if (!matches || !usable) {
            countFailure(name, address, account);
        }
        if (failures.lockedUntil(name).isPresent()) {
            // Guesses sent all at once: the wrong ones have locked the name while this one was being compared.
            throw new LockedException("locked");
        }
        failures.forget(name);
        return signedIn(account.orElseThrow().username(), request);
    }

    private void countFailure(String name, String address, Optional<Account> account) {
        boolean locked = failures.failed(name, properties.account());
        boolean throttled = failures.failed(address, properties.client().limit());
        String subject = account.map(Account::username).orElse("unknown");
        audit.record("login-failed", subject, throttled ? "client address throttled" : "");
        if (locked) {
            audit.record("account-locked", subject, "");
            throw new LockedException("locked");
        }
        throw new BadCredentialsException("name or password");
    }

    private Authentication signedIn(String username, Authentication request) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                username, null, Authorities.of(officers.find(username)));
        token.setDetails(request.getDetails());
        return token;
    }

    private static String addressOf(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
