package io.jiuyuan.security.login;

import io.jiuyuan.organization.Accounts;
import io.jiuyuan.organization.Accounts.Account;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers choose their own passwords: 10 to 64 characters, of at least three kinds or 16 long, without the user name. */
@Service
public class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONG_ENOUGH_ALONE = 16;
    /** BCrypt reads no further than 72 bytes. */
    private static final int MOST_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final LoginFailures failures;
    private final SecurityProperties properties;
    private final AuditTrail audit;
    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

    Passwords(
            Accounts accounts,
            PasswordEncoder encoder,
            LoginFailures failures,
            SecurityProperties properties,
            AuditTrail audit,
            ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.failures = failures;
        this.properties = properties;
        this.audit = audit;
        this.sessions = sessions;
    }

    public boolean mustChange(String username) {
        return accounts.find(username).filter(Account::mustChangePassword).isPresent();
    }

    /**
     * Changes the password and ends all sessions of the account. A wrong current password counts like a failed login, so
     * that an open session is no place to guess it.
     *
     * @throws InputRejected with problems at {@code current}, {@code password} or {@code repeated}
     */
    @Transactional(noRollbackFor = InputRejected.class)
    public void change(String username, String current, String password, String repeated) {
        String hash = accounts.find(username).map(Account::passwordHash).orElse(null);
        if (hash == null) {
            throw new InputRejected("current", "该账号通过统一身份认证登录，请在认证平台修改密码。");
        }
        String name = LoginFailures.ofName(username);
        if (failures.lockedUntil(name).isPresent()) {
            throw new InputRejected("current", "连续输错次数过多，请稍后再试。");
        }
        if (!encoder.matches(current, hash)) {
            failures.failed(name, properties.account());
            audit.record("password-change-failed", username, "");
            throw new InputRejected("current", "当前密码不正确。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        weakness(username, password).ifPresent(text -> problems.add(new FieldProblem("password", text)));
        if (password.equals(current)) {
            problems.add(new FieldProblem("password", "新密码不能与当前密码相同。"));
        }
        if (!password.equals(repeated)) {
            problems.add(new FieldProblem("repeated", "两次输入的新密码不一致。"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        accounts.changePassword(username, encoder.encode(password));
        audit.record("password-changed", username, "");
        sessions.ifAvailable(
                store -> store.findByPrincipalName(username).keySet().forEach(store::deleteById));
    }

    static Optional<String> weakness(String username, String password) {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("密码长度应为 10 至 64 个字符。");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("密码不能包含用户名。");
        }
        long kinds = List.of("[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]").stream()
                .filter(kind ->
                        java.util.regex.Pattern.compile(kind).matcher(password).find())
                .count();
        if (password.length() < LONG_ENOUGH_ALONE && kinds < 3) {
            return Optional.of("少于 16 个字符的密码应包含大写字母、小写字母、数字、符号中的至少三类。");
        }
        return Optional.empty();
    }
}
