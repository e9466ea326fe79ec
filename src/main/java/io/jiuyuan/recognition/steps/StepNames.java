package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.RecognitionPolicy;
import io.jiuyuan.policy.RecognitionPolicy.Step;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.CaseStep;
import java.util.Optional;

/** Steps as the city calls them. */
public final class StepNames {

    private StepNames() {}

    /** The policy's step behind a decision; empty for acts that are no step of the policy. */
    static Optional<StepKind> kind(CaseStep step) {
        return Optional.ofNullable(
                switch (step) {
                    case ACCEPTANCE -> StepKind.ACCEPTANCE;
                    case COMPARISON -> StepKind.COMPARISON;
                    case HOME_VERIFICATION -> StepKind.HOME_VERIFICATION;
                    case PRELIMINARY_REVIEW -> StepKind.PRELIMINARY_REVIEW;
                    case PUBLIC_NOTICE, OBJECTION -> StepKind.PUBLIC_NOTICE;
                    case RECHECK -> StepKind.RECHECK;
                    case APPROVAL -> StepKind.APPROVAL;
                    case SUBMISSION, SUPPLEMENT, RECATEGORIZATION, PATIENT_CORRECTION, MOVE, WITHDRAWAL, CLOSURE ->
                        null;
                });
    }

    static String of(CaseStep step, RecognitionPolicy policy) {
        return switch (step) {
            case SUBMISSION -> "提交申请";
            case SUPPLEMENT -> "补正材料";
            case OBJECTION -> "公示异议核查";
            case RECATEGORIZATION -> "类别变更";
            case PATIENT_CORRECTION -> "更正患者信息";
            case MOVE -> "个案转移";
            case WITHDRAWAL -> "撤回申请";
            case CLOSURE -> "终止办理";
            default -> of(kind(step).orElseThrow(), policy);
        };
    }

    public static String of(StepKind kind, RecognitionPolicy policy) {
        return policy.step(kind).map(Step::name).orElseGet(() -> of(kind));
    }

    private static String of(StepKind kind) {
        return switch (kind) {
            case ACCEPTANCE -> "受理与材料核对";
            case COMPARISON -> "数据比对";
            case HOME_VERIFICATION -> "入户核实";
            case PRELIMINARY_REVIEW -> "初审";
            case PUBLIC_NOTICE -> "公示";
            case RECHECK -> "复核";
            case APPROVAL -> "审核确认";
        };
    }
}
