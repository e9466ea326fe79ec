package io.jiuyuan.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All that is kept of a case's agreements, helpers and their changes, for reading. */
public interface AgreementFiles {

    /**
     * @throws io.jiuyuan.shared.NotFound when there is no such case
     * @throws io.jiuyuan.shared.AccessRefused when that officer may not see it
     */
    AgreementFile of(String caseNumber, String username);

    /**
     * @param agreements oldest first; empty in a city without agreements
     * @param helpers everybody who helped, oldest first
     */
    record AgreementFile(
            String caseNumber,
            boolean agreementRequired,
            List<Entry> agreements,
            List<HelperEntry> helpers,
            List<ChangeEntry> changes,
            List<OverdueEntry> overdue) {}

    /**
     * @param method how it was signed, null before
     * @param backdateReason why it was recorded later than on the day itself, null when it was not
     * @param paperId the paper to be signed, null before it is printed
     * @param signedPaperId the paper with handwritten signatures in it, null without
     */
    record Entry(
            String number,
            String status,
            String statusName,
            String streetName,
            String categoryName,
            String helperName,
            String otherTerms,
            LocalDate draftedOn,
            String draftedByName,
            String method,
            LocalDate signedOn,
            String backdateReason,
            Copies copies,
            LocalDate declinedOn,
            String declineReason,
            LocalDate endedOn,
            String paperId,
            String signedPaperId) {}

    /** The days on which the parties received their copies; null while they have not. */
    record Copies(LocalDate street, LocalDate person, LocalDate helper) {}

    record HelperEntry(
            String username, String name, String unitName, LocalDate since, LocalDate until, String namedByName) {}

    record ChangeEntry(
            String id,
            String kindName,
            String statusName,
            String reason,
            LocalDate requestedOn,
            String requestedByName,
            String newHelperName,
            String amendment,
            String findings,
            String statement,
            LocalDate decidedOn,
            String decidedByName,
            String opinion,
            LocalDate signedOn,
            String declineReason,
            String paperId,
            String signedPaperId) {}

    /** A step that ran past its limit; what the tier above said is null while it has not. */
    record OverdueEntry(String stepName, Instant due, Instant markedAt, String supervisedByName, String opinion) {}
}
