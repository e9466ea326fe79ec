package io.jiuyuan.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All that is kept of a case's assistance by its core, for reading. Plan, services and visits have files of their own. */
public interface AssistanceFiles {

    /**
     * @throws io.jiuyuan.shared.NotFound when there is no such case, or assistance has not begun
     * @throws io.jiuyuan.shared.AccessRefused when the signed-in officer may not see the case
     */
    AssistanceFile open(String caseNumber);

    /**
     * @param situationName in Chinese, as all fields that end in {@code Name}
     * @param overdue whether a placement clock has run out without placement
     * @param suspensionReviewOn null while not suspended
     * @param contactLostOn since when nobody could reach the person, null while nobody checks that
     */
    record AssistanceFile(
            String caseNumber,
            Assistances.Situation situation,
            String situationName,
            LocalDate since,
            LocalDate begunOn,
            LocalDate endedOn,
            boolean overdue,
            LocalDate suspensionReviewOn,
            LocalDate contactLostOn,
            List<Spell> situations,
            List<Clock> clocks,
            List<Job> employments,
            List<Revisit> followUps,
            List<Mark> marks,
            List<Event> events) {}

    /** @param until first day of the next situation, null while it lasts */
    record Spell(String situationName, LocalDate from, LocalDate until, String reason) {}

    /**
     * A placement clock.
     *
     * @param provisional whether {@code dueDay} lies in a year whose calendar is not published yet
     * @param daysLeft negative when overdue, null when stopped
     * @param pausedOn null while it runs, with {@code pauseName} and {@code pauseReviewOn}
     * @param stoppedOn null while it runs or rests, with {@code resultName}
     */
    record Clock(
            int number,
            String kind,
            String kindName,
            LocalDate startDay,
            LocalDate dueDay,
            boolean provisional,
            String statusName,
            Integer daysLeft,
            LocalDate pausedOn,
            String pauseName,
            LocalDate pauseReviewOn,
            int reminders,
            int escalations,
            LocalDate stoppedOn,
            String resultName) {}

    /**
     * @param termEnd last day that the policy supports, null when it leaves that open
     * @param lateReason why it was recorded late, null when it was not
     * @param endedOn last day of work, null while it lasts
     * @param evidence ids of materials
     */
    record Job(
            int number,
            String kind,
            String kindName,
            LocalDate firstDay,
            String employer,
            String post,
            LocalDate contractEnd,
            Boolean insured,
            String wageName,
            LocalDate termEnd,
            String termBasis,
            String lateReason,
            LocalDate endedOn,
            String endReason,
            String recordedByName,
            List<String> evidence) {}

    /** @param doneOn null while it is planned, with all that follows */
    record Revisit(
            String phaseName,
            LocalDate plannedFor,
            LocalDate doneOn,
            String channelName,
            Boolean stillEmployed,
            String incomeName,
            String familyChange,
            String difficulties,
            String officerName) {}

    /** Something that ran late. @param opinion null while nobody has answered */
    record Mark(
            String subjectName,
            String unitName,
            Instant due,
            String supervisorName,
            String raisedToName,
            String supervisedByName,
            Instant supervisedAt,
            String opinion) {}

    /** @param officerName null when the system acted */
    record Event(String kind, LocalDate day, String title, String note, String officerName, Instant recordedAt) {}
}
