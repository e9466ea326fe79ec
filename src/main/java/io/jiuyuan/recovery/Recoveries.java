package io.jiuyuan.recovery;

import io.jiuyuan.shared.Money;
import io.jiuyuan.workflow.FormView.Card;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;

/** Money asked back (T31, X18): proposed by one officer of a bureau, decided by another, returned to the fen. */
public interface Recoveries {

    /**
     * Proposes that what was paid for a line is returned, and starts its process.
     *
     * @return number of the recovery
     * @throws io.jiuyuan.shared.InputRejected at {@code ref}, {@code months}, {@code reasonCode} or {@code reason}
     * @throws io.jiuyuan.shared.RuleRefused code {@code already-asked} when a month is under another order
     * @throws io.jiuyuan.shared.AccessRefused unless the officer is of the bureau of that district
     */
    String propose(Proposal proposal, String officer);

    /**
     * Money of a referred recovery came back, with the same rules as the task's form.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code repaid-too-much} or {@code voucher-used}
     */
    void repay(String number, Receipt receipt, String officer);

    /** What could be asked back of a claim: its paid lines with their months; the officer is of the district's bureau. */
    List<Paid> paid(String claimNumber, String officer);

    /** @param status code, null for all; within the signed-in officer's jurisdiction, newest first */
    Page<Row> list(String status, int page, int size);

    /**
     * @throws io.jiuyuan.shared.NotFound when there is none
     * @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not see it
     */
    File open(String number);

    /** Whether the signed-in officer may propose recoveries at all. */
    boolean mayPropose();

    /** The reasons of the officer's city. */
    List<Reason> reasons(String officer);

    /** @param months of an item paid by the month; empty for the whole of what was paid once */
    record Proposal(String ref, Collection<YearMonth> months, String reasonCode, String reason) {}

    record Receipt(Money amount, LocalDate paidOn, String voucher) {}

    /** @param asked whether an order holds it already; {@code month} null for what was paid once */
    record PaidMonth(YearMonth month, Money amount, boolean asked) {}

    record Paid(
            String ref, String itemName, String personName, LocalDate paidOn, Money amount, List<PaidMonth> months) {}

    record Reason(String code, String name, boolean fraud) {}

    /** @param dueOn null before it was ordered */
    record Row(
            String number,
            String claimNumber,
            String itemName,
            String payeeName,
            String period,
            Money due,
            Money repaid,
            LocalDate dueOn,
            boolean overdue,
            String statusName,
            String reasonName) {}

    record File(Row row, String caseNumber, boolean fraud, List<Card> cards, boolean repayable) {}
}
