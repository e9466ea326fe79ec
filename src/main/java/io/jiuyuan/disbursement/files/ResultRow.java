package io.jiuyuan.disbursement.files;

import io.jiuyuan.shared.Money;
import java.time.LocalDate;

/**
 * One line of a bank's answer.
 *
 * @param lineNo in the file, from 1
 * @param amount null when not given
 * @param account null when not given
 * @param day the bank's, null when not given
 * @param problem why the line cannot be read, in Chinese; null when it can
 */
public record ResultRow(
        int lineNo,
        String endToEndId,
        Money amount,
        String account,
        Answer answer,
        LocalDate day,
        String reference,
        String reason,
        String problem) {

    public enum Answer {
        PAID,
        FAILED
    }

    static ResultRow unreadable(int lineNo, String endToEndId, String problem) {
        return new ResultRow(lineNo, endToEndId, null, null, null, null, null, null, problem);
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "ResultRow[" + lineNo + "]";
    }
}
