package io.jiuyuan.disbursement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts to which money is paid. Encrypted; every change is kept with officer and reason. */
public interface PayeeAccounts {

    /**
     * Records or corrects an account. The same account again changes nothing.
     *
     * @param payeeId a person's id or an employer's number
     * @param field prefix of the fields at which problems are told, e.g. {@code account.}
     * @throws io.jiuyuan.shared.InputRejected at {@code holder}, {@code bankName} or {@code number} below the prefix
     */
    void record(PayeeKind kind, String payeeId, Account account, String reason, String officer, String field);

    /** Masked, for screens. */
    Optional<Masked> find(PayeeKind kind, String payeeId);

    /** Every account that was recorded, oldest first, with who did it and why. */
    List<Change> history(PayeeKind kind, String payeeId);

    /**
     * @param holder name of the account's holder
     * @param bankCode 12 digits of the payment system (联行号), null when not asked for
     * @param activated whether the financial function of a social-security card is activated; true for units
     */
    record Account(String holder, String bankName, String bankCode, String number, boolean activated) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Account[]";
        }
    }

    /** @param number all but the last four digits hidden */
    record Masked(String holder, String bankName, String number, boolean activated) {}

    record Change(Masked account, String reason, String officer, String officerName, Instant at) {}
}
