package io.jiuyuan.publicnotice;

import io.jiuyuan.shared.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Notices of what is about to be paid (T29): a batch of lines, each of which an objection holds for itself. */
public interface PaymentNotices {

    /**
     * Puts a batch together and starts its process; another officer releases it.
     *
     * @param bureauCode the district's bureau, six digits
     * @param itemCode lines of this item only, null for all
     * @param refs these lines only; empty for all that are ready
     * @return number of the notice
     * @throws io.jiuyuan.shared.AccessRefused when the officer has no post at that bureau
     * @throws io.jiuyuan.shared.RuleRefused code {@code nothing-ready}, or what {@link PayableLines#taken} refuses
     */
    String compile(String bureauCode, String itemCode, Collection<String> refs, String officer);

    Optional<Standing> find(String noticeNumber);

    /**
     * Cleared lines that no payment has been made of, by id.
     *
     * @param after the last id seen, 0 at the beginning
     */
    List<ClearedLine> waiting(String districtCode, long after, int limit);

    /** All that waits in that district. */
    Total waitingTotal(String districtCode);

    /** These lines are in a payment; they are not waiting any more. Called in the payment's transaction. */
    void handedOver(Collection<Long> lineIds);

    /** They wait again: the payment was given up before anything was sent. */
    void takenBack(Collection<Long> lineIds);

    /**
     * @param status one of compiled, released, running, ended, discarded
     * @param lastDay null until it is put up
     * @param provisional the end lies in a year without a calendar
     */
    record Standing(
            String number,
            String unitCode,
            String title,
            String status,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean provisional,
            int lines,
            int heldLines,
            Money amount) {}

    record Total(long lines, Money amount) {}

    /** @param id of the row that a payment's row points at: the database lets it point at a cleared line only */
    record ClearedLine(long id, String ref, String noticeNumber, String claimNumber, Money amount) {}
}
