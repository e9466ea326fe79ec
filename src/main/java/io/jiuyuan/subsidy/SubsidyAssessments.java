package io.jiuyuan.subsidy;

import io.jiuyuan.policy.Source;
import io.jiuyuan.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Whether a line of a claim is eligible, and what it amounts to, by the city's tables: with the rule that fired, its article
 * and an explanation. Each benefit month is assessed under the policy version of that month. Stores nothing.
 */
public interface SubsidyAssessments {

    /** @throws io.jiuyuan.shared.NotFound when there is no such person, or the city has no such item */
    Assessment assess(Request request);

    /**
     * @param unitCode the unit at which it is claimed; gives the city
     * @param personId null for an item of an institution
     * @param caseNumber the person's case, null for an item of an institution
     * @param categories codes of the recognition, the primary one first; empty when none stands
     * @param eventOn day of the event from which the window runs, null when not known
     * @param months benefit months of an item paid by the month, else empty
     * @param placement 1, or 2 for the second placement of the group
     * @param ref of the claim's line, so that its own months are not in its way; null before it has one
     */
    record Request(
            String itemCode,
            String unitCode,
            String personId,
            String caseNumber,
            List<String> categories,
            LocalDate claimedOn,
            LocalDate eventOn,
            List<YearMonth> months,
            int placement,
            SubsidyFacts facts,
            String ref) {}

    /**
     * @param eligible the table's answer, and nothing in {@code problems}
     * @param ruleId, article, explanation of the rule on eligibility that fired; null when none did, with what is missing in
     *     {@code problems}
     * @param category the one of the request's categories by which the rules fired, null when none did
     * @param maxMonths of this item for this person, null where only the group's limit counts; to be handed to the ledger
     * @param amount null when not eligible
     */
    record Assessment(
            boolean eligible,
            String policyVersion,
            String ruleId,
            String article,
            String explanation,
            String category,
            Integer maxMonths,
            List<Problem> problems,
            Amount amount) {}

    /**
     * Why it is not eligible.
     *
     * @param code kebab-case, e.g. {@code not-eligible}, {@code window-over}, {@code month-taken}, {@code month-void}, {@code
     *     months-used-up}, {@code value-open}
     * @param field of the claim to which it belongs: item, months, facts or eventOn
     * @param month the benefit month that it is about, null for the whole
     */
    record Problem(String code, String field, YearMonth month, String message) {}

    /**
     * @param standard in words for the notice, e.g. 1,126.65元/月×3个月
     * @param period in words, e.g. 2026年4月至6月; null for what is paid once
     */
    record Amount(Money total, String standard, String period, List<Line> lines) {}

    /**
     * One month, or the whole of what is paid once.
     *
     * @param month null for what is paid once
     * @param text the calculation in words: base x rates, cap, what was cut
     * @param computed before the cap
     * @param amount after it
     * @param sources of every value that went in
     */
    record Line(
            YearMonth month,
            String policyVersion,
            String ruleId,
            String article,
            String text,
            Money computed,
            Money amount,
            List<ValueSource> sources) {

        /** What the cap took away. */
        public Money cut() {
            return computed.minus(amount);
        }
    }

    /** @param value as printed, e.g. 5,180.00元/月 or 75% */
    record ValueSource(String name, String value, Source source) {

        /** In one line, with where it comes from. */
        public String words() {
            return name + "：" + value + "（" + source.marked() + "）";
        }
    }
}
