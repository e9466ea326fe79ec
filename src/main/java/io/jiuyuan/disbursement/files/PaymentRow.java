package io.jiuyuan.disbursement.files;

import io.jiuyuan.shared.Money;

/**
 * One payment in a file.
 *
 * @param sequence from 1
 * @param bankCode null when not recorded
 * @param purpose what it is for, in Chinese
 */
public record PaymentRow(
        int sequence,
        String endToEndId,
        String payeeName,
        String account,
        String bankName,
        String bankCode,
        Money amount,
        String purpose,
        String kind) {

    /** Without personal data. */
    @Override
    public String toString() {
        return "PaymentRow[" + endToEndId + "]";
    }
}
