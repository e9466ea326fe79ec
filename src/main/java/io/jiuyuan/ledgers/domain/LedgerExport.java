package io.jiuyuan.ledgers.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One export of a ledger: who took what out of the system, for which purpose, and how far it came. */
@Entity
@Table(name = "JY_LEDGER_EXPORT")
public class LedgerExport extends KeptRow {

    @Version
    private Long version;

    private String ledger;
    private String queryText;
    private String purpose;
    private String username;

    @Enumerated(EnumType.STRING)
    private State state;

    private long expected;
    private long written;
    private Instant askedAt;
    private Instant finishedAt;

    protected LedgerExport() {}

    public LedgerExport(
            String ledger, String queryText, String purpose, String username, long expected, Instant askedAt) {
        this.ledger = ledger;
        this.queryText = queryText;
        this.purpose = purpose;
        this.username = username;
        this.expected = expected;
        this.askedAt = askedAt;
        this.state = State.ASKED;
    }

    public enum State {
        ASKED,
        RUNNING,
        DONE,
        /** The connection or the node was lost; what had been written may have arrived. */
        BROKEN
    }

    /** @throws RuleRefused code {@code export-used}: each taking has its own purpose on record */
    public void begin() {
        if (state != State.ASKED) {
            throw new RuleRefused("export-used", "该次导出已经下载过，请重新填写用途后导出。");
        }
        state = State.RUNNING;
    }

    public void reached(long rows) {
        written = rows;
    }

    public void end(long rows, boolean whole, Instant now) {
        written = rows;
        state = whole ? State.DONE : State.BROKEN;
        finishedAt = now;
    }

    public String ledger() {
        return ledger;
    }

    /** As in an address. */
    public String queryText() {
        return queryText;
    }

    public String purpose() {
        return purpose;
    }

    public String username() {
        return username;
    }

    public State state() {
        return state;
    }

    /** Rows when it was asked for. */
    public long expected() {
        return expected;
    }

    public long written() {
        return written;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null until it has ended. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
