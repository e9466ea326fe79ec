package io.jiuyuan.subsidy;

import io.jiuyuan.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What was really paid, line by line; for whoever asks for it back. */
public interface PaidLines {

    /** Empty while the line is not paid, or when there is none. */
    Optional<PaidLine> find(String ref);

    /** The paid lines of one claim, in their order. */
    List<PaidLine> ofClaim(String claimNumber);

    /**
     * All of it is back, and it may be claimed anew, by an explicit decision only: a course, loan or project that was paid for, or
     * what is paid once in a lifetime. Months are freed in {@link BenefitMonths}.
     */
    void free(String ref, String decision, String reason, String officer);

    /**
     * @param personId for whom it was paid, null for an institution; {@code caseNumber} likewise
     * @param payeeId a person's id or an employer's number
     * @param toPerson whether the person was paid, not a unit
     * @param unitCode unit at which it was claimed
     * @param parts one per benefit month, or one without a month
     */
    record PaidLine(
            String ref,
            String claimNumber,
            String itemCode,
            String itemName,
            String personId,
            String caseNumber,
            String payeeId,
            String payeeName,
            boolean toPerson,
            String unitCode,
            String districtCode,
            LocalDate paidOn,
            Money amount,
            List<Part> parts) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "PaidLine[" + ref + "]";
        }
    }

    /** @param month null for what is paid once */
    record Part(YearMonth month, Money amount) {}
}
