package io.jiuyuan.notification;

import java.time.Instant;
import java.util.List;

/**
 * Messages that neither SMS nor e-mail can bring to the applicant: an officer of the unit prints them and hands them over.
 * All calls are for the signed-in officer and the cases of the own jurisdiction.
 */
public interface Letters {

    /** The longest waiting first, at most {@link #SHOWN}. */
    List<Waiting> waiting();

    /**
     * The letter with address, for printing. Reading it is recorded.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such letter waiting
     * @throws io.jiuyuan.shared.AccessRefused when the case is another unit's
     */
    Letter open(long id);

    /**
     * The applicant has it. Recorded with the officer.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such letter waiting
     * @throws io.jiuyuan.shared.AccessRefused when the officer may not act on the case
     */
    void delivered(long id);

    int SHOWN = 100;

    /** @param reason why no other way was left */
    record Waiting(long id, String caseNumber, String person, String reason, Instant createdAt) {}

    record Letter(
            long id,
            String caseNumber,
            String person,
            String address,
            String subject,
            String text,
            Instant createdAt) {}
}
