package io.jiuyuan.publicnotice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Notices on the public page. What is published is a frozen, masked snapshot; a running notice never changes. */
public interface PublicNotices {

    /**
     * Publishes today.
     *
     * @param workingDays length; the day of posting is not counted (DOMAIN section 3 item 9)
     * @param key idempotency key, e.g. case number and round: the same key returns the same notice
     * @return the notice with its first and last day
     */
    Notice publish(Draft draft, int workingDays, String key);

    Optional<Notice> find(String noticeNumber);

    /** Notices open on that day, newest first, for the public page. */
    List<Notice> open(LocalDate day, int page, int size);

    /**
     * An objection from anyone; contact data are kept private.
     *
     * @throws io.jiuyuan.shared.InputRejected at {@code text}, {@code contactName} or {@code contactPhone}
     * @throws io.jiuyuan.shared.RuleRefused code {@code notice-closed} after the last day
     * @return number of the objection
     */
    String object(String noticeNumber, String text, String contactName, String contactPhone);

    List<Objection> objections(String noticeNumber);

    /**
     * Settles an objection. Publishes {@link ObjectionSettled}.
     *
     * @throws io.jiuyuan.shared.InputRejected at {@code answer}
     * @throws io.jiuyuan.shared.RuleRefused code {@code objection-settled} the second time
     */
    void settle(String objectionNumber, boolean upheld, String answer, String officer);

    /** Takes a notice down before its end, e.g. on withdrawal. The snapshot and the reason stay on file. */
    void takeDown(String noticeNumber, String reason);

    /**
     * @param publisher the authority in whose name it is published
     * @param personLine what the public may see: name, masked number
     * @param category null when the category must not be published
     */
    record Draft(String caseNumber, String publisher, String title, String personLine, String category) {}

    /** @param provisional the end lies in a year without a published calendar and must not release anything yet */
    record Notice(
            String number,
            String caseNumber,
            String unitName,
            String title,
            String personLine,
            String category,
            LocalDate firstDay,
            LocalDate lastDay,
            Instant endsAt,
            boolean provisional,
            String snapshotHash,
            boolean takenDown) {}

    record Objection(
            String number,
            String noticeNumber,
            String text,
            String contactName,
            String contactPhone,
            Instant at,
            boolean settled,
            Boolean upheld,
            String answer) {}

    /** Event, published in the transaction that stores the objection. */
    record ObjectionRaised(String objectionNumber, String noticeNumber, String caseNumber) {}

    /** Event, published in the transaction that settles it. */
    record ObjectionSettled(String objectionNumber, String noticeNumber, String caseNumber, boolean upheld) {}
}
