package io.jiuyuan.comparison.snapshot;

import io.jiuyuan.comparison.domain.RegisterKind;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Snapshots and their rows by plain JDBC: an import writes a million rows, for which JPA is the wrong tool. */
@Repository
class SnapshotTable {

    private static final int BATCH = 1_000;
    private static final int REMOVAL_CHUNK = 10_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SnapshotTable(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What one statement saw of a register: its current snapshot and the person's records in it. */
    record Found(LocalDate date, List<String> facts) {}

    record Current(RegisterKind register, LocalDate date, long goodRows, long badRows, Instant completedAt) {}

    /** Empty when the register is being imported already. */
    Optional<Long> begin(RegisterKind register, LocalDate date, String importedBy) {
        Timestamp now = now();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            transaction.executeWithoutResult(status -> jdbc.update(
                    connection -> {
                        PreparedStatement insert = connection.prepareStatement(
                                "INSERT INTO JY_REGISTER_SNAPSHOT (register_code, snapshot_date, slot, good_rows, bad_rows,"
                                        + " imported_by, started_at, heartbeat_at) VALUES (?, ?, ?, 0, 0, ?, ?, ?)",
                                Statement.RETURN_GENERATED_KEYS);
                        insert.setString(1, register.code());
                        insert.setObject(2, date);
                        insert.setString(3, loading(register));
                        insert.setString(4, importedBy);
                        insert.setTimestamp(5, now);
                        insert.setTimestamp(6, now);
                        return insert;
                    },
                    key));
        } catch (DuplicateKeyException running) {
            return Optional.empty();
        }
        return Optional.of(((Number) key.getKeyList().get(0).values().iterator().next()).longValue());
    }

    /** One chunk in one transaction. */
    void insert(long snapshot, List<RegisterFile.Row> rows) {
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(
                    "INSERT INTO JY_REGISTER_ROW (snapshot_id, line_no, identity_hash, facts) VALUES (?, ?, ?, ?)",
                    rows,
                    BATCH,
                    (insert, row) -> {
                        insert.setLong(1, snapshot);
                        insert.setLong(2, row.line());
                        insert.setString(3, row.identityHash());
                        insert.setString(4, row.facts());
                    });
            jdbc.update("UPDATE JY_REGISTER_SNAPSHOT SET heartbeat_at = ? WHERE id = ?", now(), snapshot);
        });
    }

    /** The moment from which the new snapshot answers and the old one no longer does. */
    void complete(RegisterKind register, long snapshot, long good, long bad) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("UPDATE JY_REGISTER_SNAPSHOT SET slot = NULL WHERE slot = ?", current(register));
            int switched = jdbc.update(
                    "UPDATE JY_REGISTER_SNAPSHOT SET slot = ?, good_rows = ?, bad_rows = ?, completed_at = ?"
                            + " WHERE id = ? AND slot = ?",
                    current(register),
                    good,
                    bad,
                    now(),
                    snapshot,
                    loading(register));
            if (switched != 1) {
                throw new IllegalStateException("Snapshot " + snapshot + " is no longer being loaded");
            }
        });
    }

    void abandon(long snapshot) {
        jdbc.update("UPDATE JY_REGISTER_SNAPSHOT SET slot = NULL WHERE id = ?", snapshot);
    }

    /** Gives up imports of a node that has died. */
    void abandonSilent(RegisterKind register, Duration silence) {
        jdbc.update(
                "UPDATE JY_REGISTER_SNAPSHOT SET slot = NULL WHERE slot = ? AND heartbeat_at < ?",
                loading(register),
                Timestamp.from(clock.instant().minus(silence)));
    }

    /** Removes what no slot holds, in chunks, so that no transaction grows with the register. */
    void removeUnused(RegisterKind register) {
        List<Long> unused = jdbc.queryForList(
                "SELECT id FROM JY_REGISTER_SNAPSHOT WHERE register_code = ? AND slot IS NULL",
                Long.class,
                register.code());
        for (long snapshot : unused) {
            Long first = jdbc.queryForObject(
                    "SELECT MIN(line_no) FROM JY_REGISTER_ROW WHERE snapshot_id = ?", Long.class, snapshot);
            Long last = jdbc.queryForObject(
                    "SELECT MAX(line_no) FROM JY_REGISTER_ROW WHERE snapshot_id = ?", Long.class, snapshot);
            for (long from = first == null ? 1 : first; last != null && from <= last; from += REMOVAL_CHUNK) {
                long start = from;
                transaction.executeWithoutResult(status -> jdbc.update(
                        "DELETE FROM JY_REGISTER_ROW WHERE snapshot_id = ? AND line_no >= ? AND line_no < ?",
                        snapshot,
                        start,
                        start + REMOVAL_CHUNK));
            }
            jdbc.update("DELETE FROM JY_REGISTER_SNAPSHOT WHERE id = ? AND slot IS NULL", snapshot);
        }
    }

    /** One statement, so that no answer mixes two snapshots; registers without a snapshot are absent. */
    Map<RegisterKind, Found> find(Collection<RegisterKind> registers, String identityHash) {
        Map<RegisterKind, Found> found = new EnumMap<>(RegisterKind.class);
        if (registers.isEmpty()) {
            return found;
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(identityHash);
        registers.forEach(r -> arguments.add(current(r)));
        String marks = String.join(", ", Collections.nCopies(registers.size(), "?"));
        jdbc.query(
                "SELECT s.register_code, s.snapshot_date, r.facts FROM JY_REGISTER_SNAPSHOT s"
                        + " LEFT JOIN JY_REGISTER_ROW r ON r.snapshot_id = s.id AND r.identity_hash = ?"
                        + " WHERE s.slot IN (" + marks + ") ORDER BY s.id, r.line_no",
                row -> {
                    LocalDate date = row.getObject(2, LocalDate.class);
                    Found entry = found.computeIfAbsent(
                            RegisterKind.of(row.getString(1)), k -> new Found(date, new ArrayList<>()));
                    String facts = row.getString(3);
                    if (facts != null) {
                        entry.facts().add(facts);
                    }
                },
                arguments.toArray());
        return found;
    }

    List<Current> current() {
        return jdbc.query(
                "SELECT register_code, snapshot_date, good_rows, bad_rows, completed_at FROM JY_REGISTER_SNAPSHOT"
                        + " WHERE completed_at IS NOT NULL AND slot IS NOT NULL",
                (row, n) -> new Current(
                        RegisterKind.of(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getLong(3),
                        row.getLong(4),
                        row.getTimestamp(5).toInstant()));
    }

    Optional<LocalDate> currentDate(RegisterKind register) {
        return jdbc
                .queryForList(
                        "SELECT snapshot_date FROM JY_REGISTER_SNAPSHOT WHERE slot = ?",
                        LocalDate.class,
                        current(register))
                .stream()
                .findFirst();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String current(RegisterKind register) {
        return register.code() + ":current";
    }

    private static String loading(RegisterKind register) {
        return register.code() + ":loading";
    }
}
