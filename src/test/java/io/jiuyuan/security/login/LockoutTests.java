package io.jiuyuan.security.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.organization.Accounts;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.security.MigratedDatabase;
import io.jiuyuan.security.MovableClock;
import io.jiuyuan.security.login.SecurityProperties.ClientLimit;
import io.jiuyuan.security.login.SecurityProperties.FailureLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class LockoutTests {

    private static final String RIGHT = "correct horse";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final MovableClock clock = new MovableClock();
    private final DataSource database = MigratedDatabase.migrated("V100__login.sql");
    private final CountingEncoder encoder = new CountingEncoder();
    private final List<String> audited = new ArrayList<>();
    private final LoginFailures failures =
            new LoginFailures(JdbcClient.create(database), clock, new JdbcTransactionManager(database));
    private final AccountAuthenticationProvider login = new AccountAuthenticationProvider(
            new TwoAccounts(),
            new NoOfficers(),
            encoder,
            failures,
            new SecurityProperties(
                    new FailureLimit(5, QUARTER, QUARTER), new ClientLimit(50, QUARTER, QUARTER), "preferred_username"),
            (action, subject, detail) -> audited.add(action + " " + subject));

    @Test
    void fourFailuresLockNothing() {
        fail("street", 4);

        assertThat(signIn("street", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void theFifthFailureLocks() {
        fail("street", 4);

        assertThatThrownBy(() -> signIn("street", "wrong")).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> signIn("street", RIGHT)).isInstanceOf(LockedException.class);
        assertThat(audited).contains("account-locked street");
    }

    @Test
    void theLockEndsAfterAQuarterOfAnHourAndNotBefore() {
        lock("street");

        clock.advance(QUARTER.minusSeconds(1));
        assertThatThrownBy(() -> signIn("street", RIGHT)).isInstanceOf(LockedException.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn("street", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void afterALockCountingBeginsAnew() {
        lock("street");
        clock.advance(QUARTER);

        fail("street", 4);

        assertThat(signIn("street", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void failuresOfAnEarlierQuarterDoNotCount() {
        fail("street", 4);
        clock.advance(QUARTER);

        fail("street", 4);

        assertThat(signIn("street", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail("street", 4);
        signIn("street", RIGHT);

        fail("street", 4);

        assertThat(signIn("street", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void anotherNodeSeesTheLock() {
        lock("street");
        LoginFailures elsewhere =
                new LoginFailures(JdbcClient.create(database), clock, new JdbcTransactionManager(database));

        assertThat(elsewhere.lockedUntil(LoginFailures.ofName("STREET "))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "closed", "of-provider"})
    void whoeverCannotSignInIsAnsweredAndLockedLikeEverybody(String username) {
        fail(username, 4);

        assertThatThrownBy(() -> signIn(username, "wrong")).isInstanceOf(LockedException.class);
    }

    @Test
    void aClosedAccountIsRefusedWithItsRightPassword() {
        assertThatThrownBy(() -> signIn("closed", RIGHT)).isInstanceOf(BadCredentialsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"street", "nobody", "closed", "of-provider"})
    void everyAttemptComparesOneHash(String username) {
        int before = encoder.comparisons;

        fail(username, 1);

        assertThat(encoder.comparisons - before).isEqualTo(1);
    }

    @Test
    void fiftyFailuresFromOneAddressThrottleItForEveryName() {
        for (int i = 0; i < 49; i++) {
            fail("name-" + i, 1);
        }
        assertThat(signIn("street", RIGHT).isAuthenticated()).isTrue();

        fail("name-49", 1);

        assertThatThrownBy(() -> signIn("street", RIGHT)).isInstanceOf(TooManyAttempts.class);
        assertThat(signIn("street", RIGHT, "10.0.0.2").isAuthenticated()).isTrue();
        clock.advance(QUARTER);
        assertThat(signIn("street", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void namesAreKeptOnlyAsHashes() {
        fail("a password typed into the wrong field", 1);

        assertThat(new JdbcTemplate(database)
                        .queryForList("SELECT * FROM JY_LOGIN_FAILURE")
                        .toString())
                .doesNotContain("password");
        assertThat(audited).allSatisfy(entry -> assertThat(entry).endsWith(" unknown"));
    }

    @Test
    void spentCountersAreRemovedAndLocksStay() {
        fail("nobody", 1);
        lock("street");
        clock.advance(Duration.ofMinutes(10));

        // The counter of the name that was never locked, and that of the address.
        assertThat(failures.purge(Duration.ofMinutes(5))).isEqualTo(2);
        clock.advance(QUARTER);
        assertThat(failures.purge(QUARTER)).isEqualTo(1);
    }

    private void lock(String username) {
        fail(username, 4);
        assertThatThrownBy(() -> signIn(username, "wrong")).isInstanceOf(LockedException.class);
    }

    private void fail(String username, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> signIn(username, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication signIn(String username, String password) {
        return signIn(username, password, "10.0.0.1");
    }

    private Authentication signIn(String username, String password, String address) {
        var request = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        request.setDetails(new WebAuthenticationDetails(address, null));
        return login.authenticate(request);
    }

    private static final class TwoAccounts implements Accounts {

        private static final String HASH = new BCryptPasswordEncoder(4).encode(RIGHT);

        @Override
        public Optional<Account> find(String username) {
            return switch (username) {
                case "street" -> Optional.of(new Account(username, HASH, true, false));
                case "closed" -> Optional.of(new Account(username, HASH, false, false));
                case "of-provider" -> Optional.of(new Account(username, null, true, false));
                default -> Optional.empty();
            };
        }

        @Override
        public void changePassword(String username, String passwordHash) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoOfficers implements Officers {

        @Override
        public Officer current() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Officer> find(String username) {
            return Optional.of(new Officer(username, username, Set.of()));
        }

        @Override
        public List<Officer> inGroup(String group) {
            return List.of();
        }
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
        private int comparisons;

        @Override
        public String encode(CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            comparisons++;
            return encoder.matches(password, hash);
        }
    }
}
