package io.jiuyuan.security.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers committed journal rows and links each to the one before by SHA-256. One node at a time holds the head row, for as
 * long as a small batch takes, and no officer's transaction ever waits for it. A row that commits late gets a later number:
 * the chain's order is the order in which rows became visible. What a database administrator removes in the seconds
 * before it is chained leaves no gap; later changes, removals and insertions show in {@link #verify()}.
 */
@Service
public class AuditChain {

    static final String FIRST = "0".repeat(64);
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AuditChain(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Links what has been committed so far. */
    public int link() {
        int all = 0;
        int linked;
        do {
            Integer count = transaction.execute(status -> linkBatch());
            linked = count == null ? 0 : count;
            all += linked;
        } while (linked == BATCH);
        return all;
    }

    /** Recomputes the whole chain, after linking what is new. */
    public Verification verify() {
        link();
        String previous = FIRST;
        long expected = 1;
        while (true) {
            List<Linked> page = jdbc.query(
                    "SELECT * FROM JY_AUDIT WHERE sequence_no >= ? ORDER BY sequence_no LIMIT " + BATCH,
                    (result, number) -> linked(result),
                    expected);
            for (Linked row : page) {
                if (row.sequence() != expected) {
                    return Verification.broken(expected, "missing");
                }
                if (!previous.equals(row.previousHash())) {
                    return Verification.broken(expected, "unlinked");
                }
                if (!row.entry().hash(row.sequence(), previous).equals(row.hash())) {
                    return Verification.broken(expected, "changed");
                }
                previous = row.hash();
                expected++;
            }
            if (page.size() < BATCH) {
                return head().equals(new Head(expected - 1, previous))
                        ? Verification.intact(expected - 1, previous)
                        : Verification.broken(expected, "missing");
            }
        }
    }

    private int linkBatch() {
        Head head = jdbc.queryForObject(
                "SELECT last_sequence_no, last_hash FROM JY_AUDIT_HEAD WHERE id = 1 FOR UPDATE",
                (result, number) -> new Head(result.getLong(1), result.getString(2)));
        List<AuditEntry> fresh = jdbc.query(
                "SELECT * FROM JY_AUDIT WHERE sequence_no IS NULL ORDER BY id LIMIT " + BATCH,
                (result, number) -> AuditEntry.of(result));
        if (head == null || fresh.isEmpty()) {
            return 0;
        }
        long sequence = head.sequence();
        String previous = head.hash();
        List<Object[]> updates = new ArrayList<>();
        for (AuditEntry entry : fresh) {
            String hash = entry.hash(++sequence, previous);
            updates.add(new Object[] {sequence, previous, hash, entry.id()});
            previous = hash;
        }
        jdbc.batchUpdate(
                "UPDATE JY_AUDIT SET sequence_no = ?, previous_hash = ?, entry_hash = ? WHERE id = ?", updates);
        jdbc.update("UPDATE JY_AUDIT_HEAD SET last_sequence_no = ?, last_hash = ? WHERE id = 1", sequence, previous);
        return fresh.size();
    }

    private Head head() {
        return jdbc.queryForObject(
                "SELECT last_sequence_no, last_hash FROM JY_AUDIT_HEAD WHERE id = 1",
                (result, number) -> new Head(result.getLong(1), result.getString(2)));
    }

    private static Linked linked(ResultSet result) throws SQLException {
        return new Linked(
                AuditEntry.of(result),
                result.getLong("sequence_no"),
                result.getString("previous_hash"),
                result.getString("entry_hash"));
    }

    private record Head(long sequence, String hash) {}

    private record Linked(AuditEntry entry, long sequence, String previousHash, String hash) {}

    /**
     * @param entries length of the intact chain, or of its intact part
     * @param firstBroken number of the first entry that is missing or does not fit; null while intact
     * @param finding missing, unlinked or changed; null while intact
     * @param head hash of the last intact entry, to be noted outside the system; null when broken
     */
    public record Verification(boolean intact, long entries, Long firstBroken, String finding, String head) {

        static Verification intact(long entries, String head) {
            return new Verification(true, entries, null, null, head);
        }

        static Verification broken(long sequence, String finding) {
            return new Verification(false, sequence - 1, sequence, finding, null);
        }
    }

    /** Entries newest first, by any of actor, action and subject. */
    public List<AuditEntry> search(
            Optional<String> actor, Optional<String> action, Optional<String> subject, long before, int size) {
        StringBuilder sql = new StringBuilder("SELECT * FROM JY_AUDIT WHERE id < ?");
        List<Object> arguments = new ArrayList<>(List.of(before));
        actor.ifPresent(value -> filter(sql, arguments, "actor", value));
        action.ifPresent(value -> filter(sql, arguments, "action", value));
        subject.ifPresent(value -> filter(sql, arguments, "subject", value));
        arguments.add(size);
        return jdbc.query(
                sql.append(" ORDER BY id DESC LIMIT ?").toString(),
                (result, number) -> AuditEntry.of(result),
                arguments.toArray());
    }

    private static void filter(StringBuilder sql, List<Object> arguments, String column, String value) {
        sql.append(" AND ").append(column).append(" = ?");
        arguments.add(value);
    }
}
