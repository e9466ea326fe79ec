package io.jiuyuan.disbursement;

import io.jiuyuan.shared.Money;
import java.util.Collection;
import java.util.List;

/**
 * Budgets by source, year and unit, with commitments and payments against them. Never more is committed than the budget
 * holds; what is paid is taken out of what was committed. Every call joins the caller's transaction and holds the budget's row.
 */
public interface Funds {

    /**
     * Commits all or nothing; a ref that is committed already is left as it is.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code over-budget} with source, year, budget, committed, paid, asked and
     *     missing in yuan
     */
    void commit(Collection<Commitment> commitments);

    /** What was committed for these refs and not paid is free again; unknown refs are passed over. */
    void release(Collection<String> refs);

    /** What was committed is paid; once per ref. */
    void paid(Collection<String> refs);

    /** The bank sent back what it had paid before: it is committed again, as before the payment. */
    void returned(Collection<String> refs);

    /**
     * The bank paid a ref once too often: the money has left, whatever the budget says, and is owed back under a key of its own.
     * The same key again changes nothing.
     *
     * @param key to be given to {@link #repaid}; at most 40 characters
     * @param ref that was paid
     */
    void overpaid(String key, String ref, Money amount);

    /** What was paid came back, in whole or in part (recovery). */
    void repaid(String ref, Money amount);

    List<Standing> standing(String unitCode, int year);

    /** @param unitCode the district, six digits */
    record Commitment(String ref, String source, int year, String unitCode, Money amount) {}

    /** @param left budget less committed and paid, with what came back */
    record Standing(
            String source,
            String sourceName,
            int year,
            String unitCode,
            Money budget,
            Money committed,
            Money paid,
            Money repaid,
            Money left) {}
}
