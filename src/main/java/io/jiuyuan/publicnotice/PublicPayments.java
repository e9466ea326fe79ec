package io.jiuyuan.publicnotice;

import io.jiuyuan.shared.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;

/** Notices of payments as everybody may read them, while they are up (T29). */
public interface PublicPayments {

    /** Those that are up today, newest first; one that was withdrawn stays on the list until the day on which it would have ended. */
    List<Notice> open(int page, int size);

    /** Of any time once it was put up; what it said is only told while it is up. */
    Optional<Notice> find(String noticeNumber);

    /**
     * @param name what a person's or employer's name contains; empty for all
     * @return lines by number; none unless the notice is up
     */
    Page<Line> lines(String noticeNumber, String name, int page, int size);

    /**
     * All lines as a PDF.
     *
     * @throws io.jiuyuan.shared.NotFound unless the notice is up
     */
    byte[] pdf(String noticeNumber);

    /**
     * An objection from anyone; who it is stays private.
     *
     * @param lineNumbers as on the notice
     * @return number of the objection
     * @throws io.jiuyuan.shared.InputRejected at {@code lines}, {@code text}, {@code contactName}, {@code contactPhone} or
     *     {@code contactAddress}
     * @throws io.jiuyuan.shared.RuleRefused code {@code notice-closed} after the last day
     */
    String object(String noticeNumber, Collection<Integer> lineNumbers, Words words);

    /** One of phone and address is needed for the answer. */
    record Words(String text, String contactName, String contactPhone, String contactAddress) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Words[]";
        }
    }

    /**
     * @param up whether it may be read today
     * @param withdrawnOn when it was taken down before its end; null when it was not
     * @param withdrawnWhy why, as far as the public is told; null without
     * @param rule how its days are counted, in words
     */
    record Notice(
            String number,
            String unitName,
            String title,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean provisional,
            boolean up,
            LocalDate withdrawnOn,
            String withdrawnWhy,
            String rule,
            int lines,
            Money amount,
            String hash) {}

    /** @param standing in words, e.g. 公示中 */
    record Line(
            int number,
            String employerName,
            String personName,
            String maskedNumber,
            String itemName,
            String standard,
            String period,
            Money amount,
            String standing,
            boolean open) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }
}
