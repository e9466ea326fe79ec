package io.jiuyuan.policy;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import java.util.List;
import java.util.Optional;

/**
 * One subsidy of a city's catalogue (T8 to T15, C11, X11, X14, Q16).
 *
 * @param code stable, the same in every city, e.g. {@code flexible-insurance}
 * @param group code of the {@link SubsidyPolicy.MonthGroup}; null for what is not paid by the month
 * @param maxMonths of this item alone within its group, null where only the group's limit counts
 * @param excludes codes of items that the same person may not have for the same month, or at all when either is paid once
 * @param conditions what an applicant reads, in words; the table on eligibility decides
 * @param materials to be attached, of kinds as {@code registry} knows them
 * @param fund code of the {@link SubsidyPolicy.FundSource}
 * @param window until when it may be claimed, null without such a limit
 * @param steps who accepts, checks and reviews, in that order; empty while nobody has set it
 * @param notice whether it is published before payment (T29)
 * @param voidWhenInsured whether a month is void in which a unit paid the person's insurance or the person had a role in a
 *     company
 * @param open what nobody has set yet, in Chinese words; while there is any the item is off
 * @param needs keys of the values from which its amount is made, as the table on amounts names them
 * @param note what an official should know of the item, null without
 */
public record SubsidyItem(
        String code,
        String name,
        Claimant claimant,
        Cycle cycle,
        String group,
        Integer maxMonths,
        List<String> excludes,
        List<String> conditions,
        List<MaterialRule> materials,
        String fund,
        ClaimWindow window,
        List<Step> steps,
        boolean notice,
        boolean voidWhenInsured,
        List<String> open,
        List<String> needs,
        String note,
        Source source) {

    /** Whether it can be claimed: nothing is open. */
    public boolean on() {
        return open.isEmpty();
    }

    public Optional<Step> step(StepKind kind) {
        return steps.stream().filter(s -> s.kind() == kind).findFirst();
    }

    SubsidyItem with(List<String> openPoints, List<String> valueKeys) {
        return new SubsidyItem(
                code,
                name,
                claimant,
                cycle,
                group,
                maxMonths,
                excludes,
                conditions,
                materials,
                fund,
                window,
                steps,
                notice,
                voidWhenInsured,
                List.copyOf(openPoints),
                List.copyOf(valueKeys),
                note,
                source);
    }

    /** Who claims, and is paid. */
    public enum Claimant {
        PERSON("个人"),
        EMPLOYER("用人单位"),
        INSTITUTION("服务机构");

        private final String label;

        Claimant(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How often it is paid. */
    public enum Cycle {
        MONTHLY("按月"),
        ONCE("一次性"),
        COURSE("按次");

        private final String label;

        Cycle(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param days after the event within which it is claimed, the day of the event not counted
     * @param event code of the event, e.g. {@code employment}; {@code eventName} in Chinese
     */
    public record ClaimWindow(String event, String eventName, int days, Source source) {}

    /** The steps of a claim before it is published. */
    public enum StepKind {
        ACCEPT("受理"),
        CHECK("核实"),
        REVIEW("复核");

        private final String label;

        StepKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param limitWorkingDays null where none is set */
    public record Step(StepKind kind, Tier tier, Integer limitWorkingDays, Source source) {}
}
