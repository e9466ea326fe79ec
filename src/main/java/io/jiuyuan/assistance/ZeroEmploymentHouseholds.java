package io.jiuyuan.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;

/** Zero-employment households (零就业家庭, T17, X12): each one thing with one clock, whoever of its members is a case. */
public interface ZeroEmploymentHouseholds {

    /** The household to which the case belongs, or belonged last. */
    Optional<Household> ofCase(String caseNumber);

    /**
     * For the signed-in officer.
     *
     * @throws io.jiuyuan.shared.NotFound when there is no such household
     * @throws io.jiuyuan.shared.AccessRefused when it lies outside the officer's jurisdiction
     */
    Household open(String number);

    /**
     * Households that the signed-in officer may see, those due first on top.
     *
     * @param status OPEN, CLEARED or CLOSED; null or blank for all
     * @param page from 0
     */
    Page<Line> list(String status, int page, int size);

    /** What the signed-in officer's units still owe (动态清零). */
    Count count();

    /**
     * @param status OPEN, CLEARED or CLOSED
     * @param beganOn first day of the present round, which is not counted
     * @param dueOn its last day, null in a city that sets none
     * @param provisional whether that lies in a year whose calendar is not published yet
     * @param reopenUntil last day on which the loss of the job opens it again, null while open
     * @param calledTierName the highest tier called in this round, null for none
     * @param rounds oldest first
     * @param notes oldest first
     */
    record Household(
            String number,
            String unitCode,
            String unitName,
            String status,
            String statusName,
            LocalDate openedOn,
            LocalDate beganOn,
            LocalDate dueOn,
            boolean provisional,
            boolean overdue,
            LocalDate clearedOn,
            LocalDate reopenUntil,
            String calledTierName,
            String plan,
            LocalDate plannedOn,
            List<Round> rounds,
            List<Member> members,
            List<Note> notes) {}

    /** @param outcome whose job cleared it, null while it lasts */
    record Round(LocalDate beganOn, LocalDate dueOn, LocalDate clearedOn, boolean inTime, String outcome) {}

    /**
     * @param caseNumber null for a person who is no case
     * @param situationName where that case stands
     * @param leftReason null while the person belongs to it
     */
    record Member(
            String name,
            String maskedIdentityNumber,
            String caseNumber,
            String categoryName,
            String situationName,
            LocalDate joinedOn,
            LocalDate leftOn,
            String leftReason) {}

    /** @param officerName null when the system did it */
    record Note(Instant at, String kind, String text, String officerName) {}

    record Line(
            String number,
            String unitName,
            String statusName,
            String members,
            LocalDate openedOn,
            LocalDate dueOn,
            boolean provisional,
            boolean overdue,
            LocalDate clearedOn) {}

    /** @param overdue of the open ones */
    record Count(long open, long overdue, long cleared) {}
}
