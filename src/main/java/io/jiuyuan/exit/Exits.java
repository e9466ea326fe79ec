package io.jiuyuan.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Exits of cases, for reading; they are proposed, decided and undone by tasks and case actions. */
public interface Exits {

    /**
     * All that is on file about the exit of a case; the caller has checked the right to see it.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such case
     */
    CaseExits of(String caseNumber);

    /**
     * Of these cases, those of which an exit is proposed or a finding waits to be checked: money of theirs waits, too. By case
     * number, why, in Chinese.
     */
    Map<String, String> unsettled(Collection<String> caseNumbers);

    /**
     * @param exits proposals with what became of them, oldest first
     * @param findings what comparisons found, oldest first
     * @param certificates until when certificates hold on which the recognition rests
     * @param earlier the person's other cases, the first one first: months used are counted along this line (X8)
     */
    record CaseExits(
            String caseNumber,
            LocalDate exitedOn,
            List<Exit> exits,
            List<Finding> findings,
            List<Certificate> certificates,
            List<PersonCase> earlier) {}

    /**
     * @param status one of verifying, announced, deciding, confirmed, rejected, withdrawn, revoked
     * @param effectiveOn last day as a recognized person, null before the confirmation, like {@code groundName} and {@code article}
     */
    record Exit(
            String number,
            String status,
            String statusName,
            Instant proposedAt,
            Instant announcedAt,
            Instant answerUntil,
            boolean objected,
            String groundCode,
            String groundName,
            String article,
            String policyVersion,
            LocalDate effectiveOn,
            Instant decidedAt,
            Instant revokedAt,
            List<Fact> facts,
            List<Act> acts) {}

    /** @param verified null before it was verified */
    record Fact(
            String fact,
            String name,
            LocalDate day,
            String evidence,
            String sourceName,
            String officerName,
            String groundName,
            String article,
            String ruleId,
            Boolean verified) {}

    /** @param officerName null when the system acted */
    record Act(
            String stepName,
            String outcome,
            String outcomeName,
            String opinion,
            String officerName,
            String unitName,
            Instant at) {}

    /** @param confirmed null before it was checked, and for one that went into a proposal */
    record Finding(
            String registerName,
            String fact,
            String factName,
            LocalDate day,
            String evidence,
            Instant foundAt,
            boolean proposed,
            Boolean confirmed,
            String note,
            String checkedByName,
            Instant checkedAt) {}

    record Certificate(String kind, String name, LocalDate validTo, String source) {}

    record PersonCase(
            String caseNumber, String status, String statusName, LocalDate exitedOn, String previousCaseNumber) {}
}
