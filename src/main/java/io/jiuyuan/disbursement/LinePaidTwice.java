package io.jiuyuan.disbursement;

import io.jiuyuan.shared.Money;
import java.time.LocalDate;

/**
 * Two officers confirm that the bank paid a line once too often; what was paid too much is to come back. Published once for
 * each such payment, in the transaction of the second officer's word.
 *
 * @param key of the surplus payment, at most 40 characters: {@link Funds#repaid} takes what comes back under it
 * @param ref of the line, see {@code publicnotice.PayableLines.Line}; its own payment stands
 * @param amount of the surplus payment
 * @param on the bank's day of it
 * @param opinion of the officer who proposed it, in Chinese
 */
public record LinePaidTwice(
        String batchNumber,
        String key,
        String ref,
        Money amount,
        LocalDate on,
        String opinion,
        String proposedBy,
        String decidedBy) {

    /** Without what officers wrote. */
    @Override
    public String toString() {
        return "LinePaidTwice[" + batchNumber + ", " + ref + ", " + key + "]";
    }
}
