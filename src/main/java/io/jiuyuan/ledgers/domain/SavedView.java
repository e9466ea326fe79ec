package io.jiuyuan.ledgers.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Filters and order of a ledger under a title of the officer's own. */
@Entity
@Table(name = "JY_LEDGER_VIEW")
public class SavedView extends KeptRow {

    private String username;
    private String ledger;
    private String title;
    private String queryText;
    private Instant savedAt;

    protected SavedView() {}

    public SavedView(String username, String ledger, String title, String queryText, Instant savedAt) {
        this.username = username;
        this.ledger = ledger;
        this.title = title;
        this.queryText = queryText;
        this.savedAt = savedAt;
    }

    public String ledger() {
        return ledger;
    }

    public String title() {
        return title;
    }

    /** As in an address. */
    public String queryText() {
        return queryText;
    }
}
