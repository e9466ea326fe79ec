package io.jiuyuan.security.login;

import io.jiuyuan.security.login.SecurityProperties.FailureLimit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failed logins per account name and per client address, for every node in one table. Names are counted whether an
 * account exists or not, and kept only as a hash, since people type passwords into the wrong field.
 */
@Component
class LoginFailures {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LoginFailures(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static String ofName(String username) {
        return hash("name:" + username.strip().toLowerCase(Locale.ROOT));
    }

    static String ofAddress(String address) {
        return hash("address:" + address);
    }

    /** End of the lock that holds now. */
    Optional<Instant> lockedUntil(String subject) {
        return find(subject).map(Row::lockedUntil).filter(until -> until.isAfter(clock.instant()));
    }

    /** @return true when this failure caused a lock */
    boolean failed(String subject, FailureLimit limit) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> count(subject, limit)));
        } catch (DuplicateKeyException firstFailureOnTwoNodesAtOnce) {
            return Boolean.TRUE.equals(transaction.execute(status -> count(subject, limit)));
        }
    }

    void forget(String subject) {
        jdbc.sql("DELETE FROM JY_LOGIN_FAILURE WHERE subject_hash = ?")
                .param(subject)
                .update();
    }

    /** Removes counters whose last failure is older than that and whose lock has ended. */
    int purge(Duration age) {
        return jdbc.sql(
                        "DELETE FROM JY_LOGIN_FAILURE WHERE last_failure_at < ? AND (locked_until IS NULL OR locked_until < ?)")
                .param(local(clock.instant().minus(age)))
                .param(local(clock.instant()))
                .update();
    }

    private boolean count(String subject, FailureLimit limit) {
        Instant now = clock.instant();
        Optional<Row> known = jdbc.sql(
                        "SELECT window_start, failures, locked_until FROM JY_LOGIN_FAILURE WHERE subject_hash = ? FOR UPDATE")
                .param(subject)
                .query(this::row)
                .optional();
        boolean sameWindow = known.isPresent()
                && now.isBefore(known.get().windowStart().plus(limit.window()))
                && !known.get().lockOver(now);
        int failures = sameWindow ? known.get().failures() + 1 : 1;
        Instant windowStart = sameWindow ? known.get().windowStart() : now;
        boolean locks = failures >= limit.failures();
        LocalDateTime until = locks ? local(now.plus(limit.lock())) : null;
        if (known.isEmpty()) {
            jdbc.sql(
                            "INSERT INTO JY_LOGIN_FAILURE (subject_hash, window_start, failures, locked_until, last_failure_at)"
                                    + " VALUES (?, ?, ?, ?, ?)")
                    .param(subject)
                    .param(local(windowStart))
                    .param(failures)
                    .param(until)
                    .param(local(now))
                    .update();
        } else {
            jdbc.sql("UPDATE JY_LOGIN_FAILURE SET window_start = ?, failures = ?, locked_until = ?, last_failure_at = ?"
                            + " WHERE subject_hash = ?")
                    .param(local(windowStart))
                    .param(failures)
                    .param(until)
                    .param(local(now))
                    .param(subject)
                    .update();
        }
        return locks;
    }

    private Optional<Row> find(String subject) {
        return jdbc.sql("SELECT window_start, failures, locked_until FROM JY_LOGIN_FAILURE WHERE subject_hash = ?")
                .param(subject)
                .query(this::row)
                .optional();
    }

    private Row row(java.sql.ResultSet result, int number) throws java.sql.SQLException {
        LocalDateTime until = result.getObject("locked_until", LocalDateTime.class);
        return new Row(
                instant(result.getObject("window_start", LocalDateTime.class)),
                result.getInt("failures"),
                until == null ? null : instant(until));
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone()).truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant();
    }

    private static String hash(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private record Row(Instant windowStart, int failures, Instant lockedUntil) {

        boolean lockOver(Instant now) {
            return lockedUntil != null && !lockedUntil.isAfter(now);
        }
    }
}
