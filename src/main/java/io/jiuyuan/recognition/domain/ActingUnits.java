package io.jiuyuan.recognition.domain;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.function.Function;

/** Codes of the units that act at each step, as the org tree stood when the case was opened. */
@Embeddable
public class ActingUnits {

    @Column(name = "acceptance_unit")
    private String acceptance;

    @Column(name = "comparison_unit")
    private String comparison;

    @Column(name = "home_unit")
    private String home;

    @Column(name = "preliminary_unit")
    private String preliminary;

    @Column(name = "notice_unit")
    private String notice;

    @Column(name = "recheck_unit")
    private String recheck;

    @Column(name = "approval_unit")
    private String approval;

    protected ActingUnits() {}

    /** @param unitAt the acting unit's code for each step */
    public ActingUnits(Function<StepKind, String> unitAt) {
        acceptance = unitAt.apply(StepKind.ACCEPTANCE);
        comparison = unitAt.apply(StepKind.COMPARISON);
        home = unitAt.apply(StepKind.HOME_VERIFICATION);
        preliminary = unitAt.apply(StepKind.PRELIMINARY_REVIEW);
        notice = unitAt.apply(StepKind.PUBLIC_NOTICE);
        recheck = unitAt.apply(StepKind.RECHECK);
        approval = unitAt.apply(StepKind.APPROVAL);
    }

    public String at(StepKind kind) {
        return switch (kind) {
            case ACCEPTANCE -> acceptance;
            case COMPARISON -> comparison;
            case HOME_VERIFICATION -> home;
            case PRELIMINARY_REVIEW -> preliminary;
            case PUBLIC_NOTICE -> notice;
            case RECHECK -> recheck;
            case APPROVAL -> approval;
        };
    }
}
