package io.jiuyuan.ledgers;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The ledgers of the signed-in officer's jurisdiction. */
public interface Ledgers {

    /** All that are listed. */
    List<Ledger> all();

    /** @throws io.jiuyuan.shared.NotFound when there is none of that name */
    Ledger get(String name);

    /**
     * @param chosen values of filters by code, further {@code unit} (a unit and those below) and {@code sort}; others are
     *     ignored
     * @param after of {@link LedgerPage#next}, null for the beginning
     * @throws io.jiuyuan.shared.InputRejected at a filter's code
     * @throws io.jiuyuan.shared.AccessRefused when the unit lies outside the officer's jurisdiction
     */
    LedgerPage page(String name, Map<String, String> chosen, String after, int size);

    /** How many rows there are, as {@link #page}; counts no further than {@code most}. */
    long count(String name, Map<String, String> chosen, long most);

    /** What was chosen, for a person to read; empty when nothing was. */
    String words(String name, Map<String, String> chosen);

    /** Keeps the filters under a title for the signed-in officer. */
    void save(String name, Map<String, String> chosen, String title);

    /** Of the signed-in officer, the newest first. */
    List<Saved> saved();

    /** Forgets one of the signed-in officer's. */
    void forget(String id);

    /**
     * Asks for an export; who asks, for what and how many rows is recorded.
     *
     * @param purpose why, at most 100 characters, no personal data
     */
    Export export(String name, Map<String, String> chosen, String purpose);

    /** One of the signed-in officer's exports, with how far it has come. */
    Export export(String id);

    /**
     * Writes the export as XLSX, page by page; once.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code export-used} when it was taken before
     */
    void write(String exportId, OutputStream out);

    /** @param query as in an address */
    record Saved(String id, String ledger, String ledgerTitle, String title, String query) {}

    /** @param state one of asked, running, done, broken */
    record Export(
            String id,
            String ledger,
            String fileName,
            String state,
            long expected,
            long written,
            Instant askedAt,
            Instant finishedAt) {}
}
