package io.jiuyuan.policy;

import io.jiuyuan.organization.Tier;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a city recognizes a person (认定).
 *
 * @param intakeTiers tiers of the units that may accept an application; the accepting unit holds the case
 * @param windowTiers tiers whose windows may also receive an application and hand it to an accepting unit of their area,
 *     which they name (T3)
 * @param steps the city's steps in order; a step that is absent is skipped by the process
 * @param noticeWorkingDays length of the notice in working days, null when the city asks for none
 * @param supplement limits of the supplement loop
 * @param registers keys of the registers that must be compared
 * @param proceedWithoutRegister whether a reviewer may go on, with a reason, while a register is down
 * @param singlePrimaryCategory whether exactly one primary category is kept (T34)
 * @param refusalTiers tiers that may refuse recognition; the preliminary review of another tier proposes a refusal, and the next
 *     review decides
 * @param perFamily codes of the categories in which one person of a family may be recognized; empty when the city sets no
 *     such limit
 * @param perPatient codes of the categories in which one carer of a patient may be recognized; empty without such a limit
 * @param categoryDecision id of the decision table on categories
 * @param remedy the legal remedy printed on a refusal
 * @param noticeTitle title of the notice, null when the city asks for none
 * @param noticeCategory what a notice says of every person in place of the own category, so that one whose category is never
 *     published does not stand out; null where all may be published
 * @param sources where the plain values above come from, by their name, e.g. {@code noticeWorkingDays}
 */
public record RecognitionPolicy(
        Set<Tier> intakeTiers,
        Set<Tier> windowTiers,
        AgeRule age,
        List<Step> steps,
        Integer noticeWorkingDays,
        Supplement supplement,
        List<String> registers,
        boolean proceedWithoutRegister,
        boolean singlePrimaryCategory,
        Set<Tier> refusalTiers,
        FamilyDefinition familyDefinition,
        List<String> perFamily,
        List<String> perPatient,
        String categoryDecision,
        List<Category> categories,
        List<MaterialRule> commonMaterials,
        String remedy,
        String noticeTitle,
        String noticeCategory,
        Map<String, Source> sources) {

    /** Of a material that no rule names. */
    public static final String OTHER_MATERIAL = "other";

    public Optional<Step> step(StepKind kind) {
        return steps.stream().filter(s -> s.kind() == kind).findFirst();
    }

    public boolean has(StepKind kind) {
        return step(kind).isPresent();
    }

    /** Who acts at a step of an application that was accepted there: the same tier when it is listed, else the nearest above. */
    public Optional<Tier> actingTier(StepKind kind, Tier accepting) {
        return step(kind)
                .flatMap(step -> step.tiers().stream()
                        .filter(tier -> tier.compareTo(accepting) <= 0)
                        .max(Comparator.naturalOrder()));
    }

    /** Whether the preliminary review of an application that was accepted there may only propose a refusal. */
    public boolean proposesRefusal(Tier accepting) {
        return actingTier(StepKind.PRELIMINARY_REVIEW, accepting)
                .filter(tier -> !refusalTiers.contains(tier))
                .isPresent();
    }

    public Optional<Category> category(String code) {
        return categories.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /**
     * What an application in these categories must and may attach: the common materials and those of each category, each kind
     * once; required when any of them requires it (X3).
     */
    public List<MaterialRule> materials(Collection<String> categoryCodes) {
        Map<String, MaterialRule> rules = new LinkedHashMap<>();
        Stream.concat(
                        commonMaterials.stream(),
                        categoryCodes.stream()
                                .flatMap(code -> category(code).stream())
                                .flatMap(category -> category.materials().stream()))
                .forEach(rule -> rules.merge(rule.code(), rule, (a, b) -> b.required() ? b : a));
        return List.copyOf(rules.values());
    }

    /** Every kind of material that an application in the city may attach; anything else that matters is of the kind other. */
    public Set<String> materialKinds() {
        return Stream.concat(
                        Stream.of(OTHER_MATERIAL),
                        Stream.concat(
                                        commonMaterials.stream(),
                                        categories.stream().flatMap(category -> category.materials().stream()))
                                .flatMap(rule -> Stream.concat(Stream.of(rule.code()), rule.alternatives().stream())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of steps that a city may ask for, in the only order in which the process runs them. */
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
     * From which age a person may be recognized. The upper end is the statutory retirement age; see {@link RecognitionAge}.
     *
     * @param minYears completed years, inclusive
     */
    public record AgeRule(int minYears, Source source) {}

    /**
     * @param tiers who acts: the accepting unit's own tier when it is listed, else the nearest listed tier above it
     * @param limitWorkingDays limit in working days, null when there is none; at {@link StepKind#PUBLIC_NOTICE} the limit for
     *     settling an objection
     * @param source where the step and its tiers come from
     * @param limitSource where the limit comes from, null without one
     */
    public record Step(
            StepKind kind, String name, Set<Tier> tiers, Integer limitWorkingDays, Source source, Source limitSource) {}

    /** @param reminderWorkingDays working days before the end of the limit on which the applicant is reminded */
    public record Supplement(int maxTimes, int limitWorkingDays, int reminderWorkingDays, Source source) {}

    /**
     * Whom the city counts to one household.
     *
     * @param relations codes as in {@code registry.PersonDraft.Member#relation}
     */
    public record FamilyDefinition(List<String> relations, String text, Source source) {}

    /**
     * @param code stable, e.g. {@code disabled}
     * @param publishable false for categories that never appear on a notice (刑满释放, 戒毒康复, illness)
     * @param materials what this category must attach besides the common list
     */
    public record Category(
            String code, String name, Source source, boolean publishable, List<MaterialRule> materials) {}

    /**
     * @param code stable kind of material, e.g. {@code identity-card}, {@code household-register}, {@code disability-certificate}
     * @param alternatives other kinds that do as well, e.g. the household register instead of the identity card (X3)
     */
    public record MaterialRule(String code, String name, boolean required, List<String> alternatives, Source source) {

        /** Whether one of the kinds handed in is the asked one or does as well. */
        public boolean satisfiedBy(Collection<String> kinds) {
            return kinds.contains(code) || alternatives.stream().anyMatch(kinds::contains);
        }
    }
}
