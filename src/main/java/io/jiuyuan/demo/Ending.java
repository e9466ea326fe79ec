package io.jiuyuan.demo;

import io.jiuyuan.demo.Step.Deed;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a sample case stands when the demo is ready, and when the deeds that led there were done. Days are working days
 * relative to today; a case that goes through a notice has to begin earlier.
 */
enum Ending {
    /** Handed in today, waiting at acceptance. */
    ACCEPTANCE(0, 0),
    /** Nobody has accepted it within the limit. */
    OVERDUE(-6, -6),
    SUPPLEMENT(-2, -2),
    HOME_VISIT(-1, -1),
    REVIEW(-2, -2),
    NOTICE(-2, -2),
    /** Its notice is running, and somebody objects. */
    OBJECTION(-4, -4),
    RECHECK(-7, -2),
    APPROVAL(-8, -2),
    RECOGNISED(-14, -6),
    /** Refused at the first review, or at the second on the proposal of the first. */
    REFUSED(-6, -6),
    REFUSED_AT_APPROVAL(-13, -6),
    WITHDRAWN(-5, -5),
    /** The agreement is drafted and waits for its signatures. */
    AGREEMENT_DRAFTED(-14, -9),
    /** In the first days with a helper. */
    HELPER_NAMED(-14, -9),
    /** Surveyed, with a plan, visited and served. */
    ASSISTED(-14, -9),
    EMPLOYED(-14, -9),
    HOUSEHOLD(-14, -9),
    /** The street has to verify. */
    EXIT_PROPOSED(-14, -9),
    /** The person has answered, and the district has to decide. */
    EXIT_ANSWERED(-14, -9),
    EXITED(-14, -9),
    /** Works flexibly; screening finds that a subsidy could be claimed. */
    FLEXIBLE(-14, -9),
    CLAIM_FILED(-14, -9),
    /** Accepted though a paper is missing. */
    CLAIM_INCOMPLETE(-14, -9),
    CLAIM_CHECKED(-14, -9),
    CLAIM_APPROVED(-14, -9),
    CLAIM_REFUSED(-14, -9),
    /** Employed by the unit that claims for thirty people. */
    EMPLOYEE(-14, -9),
    /** The last of them, whose employer claims for all. */
    EMPLOYEE_LISTED(-14, -9);

    private static final int NOTICE_AND_A_DAY = 6;

    private final int beginWithNotice;
    private final int begin;

    Ending(int beginWithNotice, int begin) {
        this.beginWithNotice = beginWithNotice;
        this.begin = begin;
    }

    /** @param code e.g. {@code refused-at-approval} */
    static Ending of(String code) {
        return Arrays.stream(values())
                .filter(ending ->
                        ending.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown ending of a sample case: " + code));
    }

    /**
     * What is done to such a case, in order; steps that the city does not have are left out.
     *
     * @param accepting tier of the unit that accepts it
     */
    List<Step> steps(PolicyPack pack, Tier accepting) {
        RecognitionPolicy policy = pack.recognition();
        boolean notice = policy.has(StepKind.PUBLIC_NOTICE);
        boolean review = policy.has(StepKind.PRELIMINARY_REVIEW);
        boolean recheck = policy.has(StepKind.RECHECK);
        int first = notice ? beginWithNotice : begin;
        int after = notice ? first + NOTICE_AND_A_DAY : first + 1;
        Plan plan = new Plan(pack).add(first, 9, Deed.SUBMIT, null);
        switch (this) {
            case ACCEPTANCE, OVERDUE -> {}
            case SUPPLEMENT -> plan.add(first, 11, Deed.ASK_SUPPLEMENT, StepKind.ACCEPTANCE);
            case HOME_VISIT -> plan.accepted(first);
            case REVIEW -> plan.accepted(first).add(first + 1, 14, Deed.VISIT, StepKind.HOME_VERIFICATION);
            case NOTICE, RECHECK -> plan.reviewed(first);
            case OBJECTION -> plan.reviewed(first).add(first + 3, 20, Deed.OBJECT, null);
            case APPROVAL -> plan.reviewed(first).add(after, 10, Deed.PASS, StepKind.RECHECK);
            case RECOGNISED -> plan.recognised(first, after);
            case REFUSED_AT_APPROVAL ->
                plan.reviewed(first)
                        .add(after, 10, Deed.PASS, StepKind.RECHECK)
                        .add(after + 2, 15, Deed.REFUSE, StepKind.APPROVAL);
            case REFUSED -> {
                plan.accepted(first).add(first, 14, Deed.VISIT_INCONSISTENT, StepKind.HOME_VERIFICATION);
                if (policy.proposesRefusal(accepting)) {
                    plan.add(first + 1, 15, Deed.PROPOSE_REFUSAL, StepKind.PRELIMINARY_REVIEW)
                            .add(first + 2, 10, Deed.REFUSE, recheck ? StepKind.RECHECK : StepKind.APPROVAL);
                } else {
                    plan.add(first + 1, 15, Deed.REFUSE, review ? StepKind.PRELIMINARY_REVIEW : StepKind.APPROVAL);
                }
            }
            case WITHDRAWN -> plan.accepted(first).add(first + 1, 11, Deed.WITHDRAW, null);
            case AGREEMENT_DRAFTED -> plan.recognised(first, after).add(-3, 10, Deed.DRAFT_AGREEMENT, null);
            case HELPER_NAMED -> plan.recognised(first, after).helped(-2);
            case ASSISTED ->
                plan.recognised(first, after)
                        .helped(-5)
                        .planned(-4)
                        .add(-3, 10, Deed.CALL_AT_HOME, null)
                        .add(-3, 16, Deed.GUIDE, null)
                        .add(-2, 10, Deed.RECOMMEND, null);
            case EMPLOYED ->
                plan.recognised(first, after).helped(-5).planned(-4).add(-2, 15, Deed.EMPLOY, null);
            case HOUSEHOLD ->
                plan.recognised(first, after).helped(-5).planned(-4).add(-2, 11, Deed.REPORT_HOUSEHOLD, null);
            case EXIT_PROPOSED ->
                plan.recognised(first, after).helped(-5).planned(-4).add(-2, 14, Deed.PROPOSE_EXIT, null);
            case EXIT_ANSWERED -> plan.recognised(first, after).helped(-5).exitAnswered(-4);
            case EXITED ->
                plan.recognised(first, after).helped(-5).exitAnswered(-4).add(-2, 10, Deed.DECIDE_EXIT, null);
            case FLEXIBLE -> plan.recognised(first, after).helped(-5).flexible(-4);
            case CLAIM_FILED ->
                plan.recognised(first, after).helped(-5).flexible(-4).add(0, 9, Deed.CLAIM, null);
            case CLAIM_INCOMPLETE ->
                plan.recognised(first, after)
                        .helped(-5)
                        .flexible(-4)
                        .add(-2, 9, Deed.CLAIM_INCOMPLETE, null)
                        .add(-1, 10, Deed.ACCEPT_CLAIM_INCOMPLETE, null);
            case CLAIM_CHECKED ->
                plan.recognised(first, after).helped(-5).flexible(-4).checked(-3);
            case CLAIM_APPROVED ->
                plan.recognised(first, after)
                        .helped(-5)
                        .flexible(-4)
                        .checked(-3)
                        .add(-1, 14, Deed.APPROVE_CLAIM, null);
            case CLAIM_REFUSED ->
                plan.recognised(first, after)
                        .helped(-5)
                        .flexible(-4)
                        .add(-3, 9, Deed.CLAIM, null)
                        .add(-2, 10, Deed.ACCEPT_CLAIM, null)
                        .add(-2, 15, Deed.REFUSE_CLAIM, null);
            case EMPLOYEE -> plan.recognised(first, after).helped(-5).add(-4, 15, Deed.EMPLOY, null);
            case EMPLOYEE_LISTED ->
                plan.recognised(first, after)
                        .helped(-5)
                        .add(-4, 15, Deed.EMPLOY, null)
                        .add(-3, 16, Deed.CLAIM_FOR_ALL, null)
                        .add(-2, 10, Deed.ACCEPT_CLAIM, null)
                        .add(-2, 15, Deed.CHECK_CLAIM, null)
                        .add(-1, 14, Deed.APPROVE_CLAIM, null);
        }
        return plan.steps;
    }

    private static final class Plan {

        private final RecognitionPolicy policy;
        private final boolean agreement;
        private final List<Step> steps = new ArrayList<>();

        Plan(PolicyPack pack) {
            policy = pack.recognition();
            agreement = pack.flag(PolicyKey.AGREEMENT_REQUIRED);
        }

        Plan add(int day, int hour, Deed deed, StepKind at) {
            if (at == null || policy.has(at)) {
                steps.add(new Step(day, hour, deed, at));
            }
            return this;
        }

        Plan accepted(int day) {
            return add(day, 10, Deed.PASS, StepKind.ACCEPTANCE);
        }

        Plan reviewed(int day) {
            return accepted(day)
                    .add(day, 14, Deed.VISIT, StepKind.HOME_VERIFICATION)
                    .add(day, 16, Deed.PASS, StepKind.PRELIMINARY_REVIEW);
        }

        Plan recognised(int day, int after) {
            return reviewed(day)
                    .add(after, 10, Deed.PASS, StepKind.RECHECK)
                    .add(after + 2, 15, Deed.PASS, StepKind.APPROVAL);
        }

        /** By the agreement or, where a city has none, by being named. */
        Plan helped(int day) {
            return agreement
                    ? add(day, 10, Deed.DRAFT_AGREEMENT, null).add(day, 15, Deed.SIGN_AGREEMENT, null)
                    : add(day, 15, Deed.NAME_HELPER, null);
        }

        Plan exitAnswered(int day) {
            return add(day, 14, Deed.PROPOSE_EXIT, null)
                    .add(day + 1, 10, Deed.VERIFY_EXIT, null)
                    .add(day + 1, 16, Deed.ANSWER_EXIT, null);
        }

        Plan flexible(int day) {
            return add(day, 15, Deed.EMPLOY_FLEXIBLY, null);
        }

        Plan checked(int day) {
            return add(day, 9, Deed.CLAIM, null)
                    .add(day + 1, 10, Deed.ACCEPT_CLAIM, null)
                    .add(day + 1, 15, Deed.CHECK_CLAIM, null);
        }

        Plan planned(int day) {
            return add(day, 10, Deed.SURVEY, null).add(day, 16, Deed.PLAN, null);
        }
    }
}
