package io.jiuyuan.policy;

import io.jiuyuan.organization.Tier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a city recognizes a person (认定).
 *
 * @param intakeTiers tiers at which an application may be received
 * @param steps the city's steps in order; a step that is absent is skipped by the process
 * @param noticeWorkingDays length of the notice in working days, null when the city asks for none
 * @param supplement limits of the supplement loop
 * @param registers keys of the registers that must be compared
 * @param proceedWithoutRegister whether a reviewer may go on, with a reason, while a register is down
 * @param singlePrimaryCategory whether exactly one primary category is kept (T34)
 * @param remedy the legal remedy printed on a refusal
 */
public record RecognitionPolicy(
        Set<Tier> intakeTiers,
        List<Step> steps,
        Integer noticeWorkingDays,
        Supplement supplement,
        List<String> registers,
        boolean proceedWithoutRegister,
        boolean singlePrimaryCategory,
        FamilyDefinition familyDefinition,
        List<Category> categories,
        List<MaterialRule> commonMaterials,
        String remedy,
        String noticeTitle) {

    public Optional<Step> step(StepKind kind) {
        return steps.stream().filter(s -> s.kind() == kind).findFirst();
    }

    public boolean has(StepKind kind) {
        return step(kind).isPresent();
    }

    /** The kinds of steps that a city may ask for. */
    public enum StepKind {
        /** 受理与材料核对. */
        ACCEPTANCE,
        /** 数据比对. */
        COMPARISON,
        /** 入户核实. */
        HOME_VERIFICATION,
        /** 初审. */
        PRELIMINARY_REVIEW,
        /** 公示. */
        PUBLIC_NOTICE,
        /** 复核. */
        RECHECK,
        /** 审核确认. */
        APPROVAL
    }

    /**
     * @param tiers who acts: the lowest of these tiers that the accepting unit lies in or under and that took part in
     *     intake; the accepting unit's own tier when it is listed, else the listed tier above it
     * @param limitWorkingDays limit in working days, null when the policy leaves it open
     * @param source article, e.g. {@code X4 第二条（二）}; "installation" for a value that the policy leaves open
     */
    public record Step(StepKind kind, Set<Tier> tiers, Integer limitWorkingDays, String source) {}

    /** @param reminderWorkingDays days before the end of the limit on which the applicant is reminded */
    public record Supplement(int maxTimes, int limitWorkingDays, int reminderWorkingDays, String source) {}

    /** Whom the city counts to one household. */
    public record FamilyDefinition(List<String> relations, String text, String source) {}

    /**
     * @param code stable, e.g. {@code disabled}
     * @param publishable false for categories that never appear on a notice (刑满释放, 戒毒康复, illness)
     * @param materials what this category must attach besides the common list
     */
    public record Category(
            String code, String name, String source, boolean publishable, List<MaterialRule> materials) {}

    /** @param code stable kind of material, e.g. {@code identity-card}, {@code household-register}, {@code disability-certificate} */
    public record MaterialRule(String code, String name, boolean required, String source) {}
}
