package io.jiuyuan.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/**
 * The ledger of benefit months (DOMAIN 4.4): person x rule group x month, each at most once, whichever item, case, district or
 * year. A month is reserved with the claim, used with its approval, and free again only when the claim ends without money or by
 * a decision. It follows the person over re-recognition and moves (X8).
 */
public interface BenefitMonths {

    /**
     * What is left in one group.
     *
     * @param unitCode whose city's policy counts for what nobody has frozen yet
     */
    Standing standing(String personId, String group, String unitCode, LocalDate day);

    /** What is left in every group of the city, and in those in which the person has months. */
    List<Standing> standings(String personId, String unitCode, LocalDate day);

    /**
     * Reserves months for a line. Joins the caller's transaction and holds the person's ledger until its end. All or nothing.
     *
     * @throws io.jiuyuan.shared.RuleRefused at the reservation's field: {@code month-taken} naming item and period, {@code
     *     months-used-up}, {@code month-after-retirement}, {@code track-unknown}, {@code placement-limit}, {@code
     *     placement-category}, {@code placement-running}, {@code excluded} naming the item that stands in the way
     */
    void reserve(Reservation reservation);

    /**
     * The line is approved: its months are used. The first approval of the person in the group freezes age, first month, policy
     * version and limit (DOMAIN 3.5). Safe to repeat.
     */
    void use(String ref, LocalDate approvedOn);

    /** The line ends without money, or these months of it do (refused, withdrawn, cut): they are free. Safe to repeat. */
    void release(String ref, String reason);

    /** As {@link #release(String, String)}, for some months of the line. */
    void release(String ref, Collection<YearMonth> months, String reason);

    /**
     * Used months are free again, by an explicit decision only (recovery). What was frozen stays.
     *
     * @param months empty for what was paid once in a lifetime
     * @param decision number of the decision
     * @param officer who decided
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-used} when a month is not one of the line's used ones
     */
    void free(String ref, Collection<YearMonth> months, String decision, String reason, String officer);

    /** The months of a line, those that are free again included. */
    List<Month> of(String ref);

    /** The person's whole ledger, oldest month first, those that are free again included. */
    List<Month> ofPerson(String personId);

    /**
     * @param ref of the claim's line
     * @param placement 1, or 2 for the second placement
     * @param months empty for an item that is paid once: it is entered as such, once in a lifetime; an item paid by the course
     *     has no place here
     * @param category by which the rules fired
     * @param maxMonths of this item alone, from the assessment; null where only the group's limit counts
     * @param payer employer's number, null when the person claims
     * @param field where a refusal is told, e.g. {@code months} or {@code people[3].months}
     */
    record Reservation(
            String ref,
            String claimNumber,
            String caseNumber,
            String personId,
            String unitCode,
            String itemCode,
            Collection<YearMonth> months,
            int placement,
            String category,
            Integer maxMonths,
            String payer,
            String field) {}

    /**
     * @param term number of the running term, 1 or 2
     * @param used in this term; {@code reserved} likewise
     * @param limit months of this term, null when it lasts until retirement or nobody has set it
     * @param left null without a limit
     * @param until last month that can be claimed when the term lasts until retirement, null otherwise
     * @param frozenOn day of the first approval, null before it
     * @param firstMonth first month at the first approval
     * @param frozenAge completed years at the first approval
     * @param explanation one Chinese line on limit, age and what they rest on
     * @param another whether the policy knows another term after this one
     */
    record Standing(
            String group,
            String groupName,
            int term,
            int used,
            int reserved,
            Integer limit,
            Integer left,
            YearMonth until,
            LocalDate frozenOn,
            YearMonth firstMonth,
            Integer frozenAge,
            String policyVersion,
            String explanation,
            boolean another) {}

    /**
     * @param month null for what is paid once
     * @param state one of reserved, used, free
     * @param since when it came into that state
     * @param reason why it is free, null while it is not
     */
    record Month(
            YearMonth month,
            String group,
            String itemCode,
            String ref,
            String claimNumber,
            String caseNumber,
            int term,
            String state,
            Instant since,
            String reason) {}
}
