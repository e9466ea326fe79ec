package io.jiuyuan.recognition.domain;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** What the reviews of a case rest on: data comparison, home verification and notice, each where the city asks for it. */
@Embeddable
public class CaseChecks {

    @Embedded
    private ComparisonProgress comparison;

    @Embedded
    private HomeProgress home;

    @Embedded
    private NoticeProgress notice;

    protected CaseChecks() {}

    static CaseChecks start() {
        CaseChecks checks = new CaseChecks();
        checks.comparison = ComparisonProgress.start();
        checks.home = HomeProgress.none();
        checks.notice = NoticeProgress.none();
        return checks;
    }

    /** Nothing is to be waited for before a review, though what was found may stand against the person. */
    boolean done(CasePath path) {
        return comparison.settled()
                && (!path.has(StepKind.HOME_VERIFICATION) || home.verified() || home.attempts() > 0);
    }

    /** Comparison and home verification are mandatory where the policy says so (X4). */
    void require(CasePath path) {
        if (path.has(StepKind.COMPARISON)) {
            comparison.requireSettled();
        }
        if (path.has(StepKind.HOME_VERIFICATION)) {
            home.requireVerified();
        }
    }

    void requireNoticePassed(CasePath path, boolean objectionOpen) {
        if (objectionOpen) {
            throw new RuleRefused("objection-open", "公示期间的异议尚未核查完毕，不能同意。");
        }
        if (path.has(StepKind.PUBLIC_NOTICE)) {
            notice.requireOver();
        }
    }

    /** What lies at or after the target is done anew. */
    void againFrom(StepKind target) {
        if (target == StepKind.ACCEPTANCE) {
            comparison.again();
        }
        if (target.compareTo(StepKind.HOME_VERIFICATION) <= 0) {
            home.again();
        }
        if (target.compareTo(StepKind.PUBLIC_NOTICE) < 0) {
            notice.discard();
        }
    }

    ComparisonProgress comparison() {
        return comparison;
    }

    HomeProgress home() {
        return home;
    }

    NoticeProgress notice() {
        return notice;
    }
}
