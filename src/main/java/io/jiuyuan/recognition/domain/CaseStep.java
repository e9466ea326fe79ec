package io.jiuyuan.recognition.domain;

import java.util.EnumSet;
import java.util.Set;

/** What a decision was about. */
public enum CaseStep {
    SUBMISSION,
    ACCEPTANCE,
    SUPPLEMENT,
    COMPARISON,
    HOME_VERIFICATION,
    PRELIMINARY_REVIEW,
    PUBLIC_NOTICE,
    OBJECTION,
    RECHECK,
    APPROVAL,
    RECATEGORIZATION,
    PATIENT_CORRECTION,
    MOVE,
    WITHDRAWAL,
    CLOSURE;

    /** Steps that judge the case: the same person never takes two of them in a row. */
    public static final Set<CaseStep> REVIEWS = EnumSet.of(PRELIMINARY_REVIEW, OBJECTION, RECHECK, APPROVAL);

    /** Those of them that the policy orders; an objection may come between two of them and does not part them. */
    public static final Set<CaseStep> STEPS_OF_REVIEW = EnumSet.of(PRELIMINARY_REVIEW, RECHECK, APPROVAL);
}
