package io.jiuyuan.subsidy;

import io.jiuyuan.shared.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of one line of a claim, beside person and months. Null means not known, which fires no rule. The names are the
 * inputs of the cities' tables on eligibility and amount.
 *
 * @param employmentKind unit, flexible, own-business or public-post
 * @param contractMonths length of the labour contract
 * @param wagesPaid wages were paid in full in the months claimed
 * @param insurancePaid social insurance was paid in the months claimed
 * @param marketAttempts documented attempts on the market before a public-welfare post (T14)
 * @param courseCompleted the training was completed
 * @param certificate a certificate of skill was obtained
 * @param interestPaid interest on the guaranteed loan was paid
 * @param projectAccepted the service was accepted after a performance review (Q13, Q16)
 * @param paid what was really spent for one month, or once: contribution, fee or interest; caps the amount
 */
public record SubsidyFacts(
        String employmentKind,
        Integer contractMonths,
        Boolean wagesPaid,
        Boolean insurancePaid,
        Integer marketAttempts,
        Boolean courseCompleted,
        Boolean certificate,
        Boolean interestPaid,
        Boolean projectAccepted,
        Money paid) {

    public static final SubsidyFacts UNKNOWN =
            new SubsidyFacts(null, null, null, null, null, null, null, null, null, null);

    /** Every fact by its name, null where not known; money is left out, no rule asks for it. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("employmentKind", employmentKind);
        values.put("contractMonths", contractMonths);
        values.put("wagesPaid", wagesPaid);
        values.put("insurancePaid", insurancePaid);
        values.put("marketAttempts", marketAttempts);
        values.put("courseCompleted", courseCompleted);
        values.put("certificate", certificate);
        values.put("interestPaid", interestPaid);
        values.put("projectAccepted", projectAccepted);
        return values;
    }

    public SubsidyFacts withPaid(Money amount) {
        return new SubsidyFacts(
                employmentKind,
                contractMonths,
                wagesPaid,
                insurancePaid,
                marketAttempts,
                courseCompleted,
                certificate,
                interestPaid,
                projectAccepted,
                amount);
    }
}
