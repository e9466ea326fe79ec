package io.jiuyuan.policy;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.policy.SubsidyItem.ClaimWindow;
import io.jiuyuan.policy.SubsidyItem.Claimant;
import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.policy.SubsidyItem.Step;
import io.jiuyuan.policy.SubsidyItem.StepKind;
import io.jiuyuan.policy.SubsidyPolicy.Dated;
import io.jiuyuan.policy.SubsidyPolicy.DatedValue;
import io.jiuyuan.policy.SubsidyPolicy.Extension;
import io.jiuyuan.policy.SubsidyPolicy.ExtensionTest;
import io.jiuyuan.policy.SubsidyPolicy.FundSource;
import io.jiuyuan.policy.SubsidyPolicy.MonthGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the section {@code subsidies} of a pack. What may be left out is open; what is there must fit together. */
final class SubsidyReader {

    private static final BigDecimal MAX_YUAN = new BigDecimal(10_000_000);
    private static final BigDecimal MAX_PERCENT = new BigDecimal(100);
    private static final int MAX_MONTHS = 600;

    private final Sources sources;

    SubsidyReader(Sources sources) {
        this.sources = sources;
    }

    SubsidyPolicy subsidies(YamlNode node) {
        List<DatedValue> values = node.distinct("values", this::value, DatedValue::key);
        List<MonthGroup> groups = node.distinct("groups", this::group, MonthGroup::code);
        List<FundSource> funds = node.distinct("funds", this::fund, FundSource::code);
        List<Step> steps = steps(node);
        boolean notice =
                !node.has("notice") || node.child("notice", n -> sources.keep("subsidyNotice", n, n.flag("required")));
        List<SubsidyItem> items = node.distinct("items", i -> item(i, groups, funds, steps, notice), SubsidyItem::code);
        for (int i = 0; i < items.size(); i++) {
            for (String other : items.get(i).excludes()) {
                if (other.equals(items.get(i).code())
                        || items.stream().noneMatch(x -> x.code().equals(other))) {
                    throw node.refused("items[" + i + "].excludes", "names no other item: " + other);
                }
            }
        }
        return new SubsidyPolicy(values, groups, funds, items);
    }

    private DatedValue value(YamlNode node) {
        boolean percent = node.flag("percent", false);
        List<Dated> periods = node.children("periods", p -> dated(p, percent));
        for (int i = 1; i < periods.size(); i++) {
            LocalDate before = periods.get(i - 1).to();
            if (before == null || !periods.get(i).from().isAfter(before)) {
                throw node.refused("periods[" + i + "].from", "begins before the period above it has ended");
            }
        }
        return new DatedValue(node.code("key"), node.text("name"), percent, percent ? "%" : node.text("unit"), periods);
    }

    private Dated dated(YamlNode node, boolean percent) {
        LocalDate from = node.date("from");
        LocalDate to = node.dateOrNull("to");
        if (to != null && to.isBefore(from)) {
            throw node.refused("to", "lies before the first day " + from);
        }
        BigDecimal value = node.decimal("value");
        problem(percent, value).ifPresent(text -> {
            throw node.refused("value", text);
        });
        return new Dated(from, to, value, sources.of(node));
    }

    private static Optional<String> problem(boolean percent, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(percent ? MAX_PERCENT : MAX_YUAN) > 0) {
            return Optional.of("expected 0 to " + (percent ? MAX_PERCENT : MAX_YUAN) + ", found " + value);
        }
        return !percent && value.stripTrailingZeros().scale() > 2
                ? Optional.of("an amount in yuan has at most two decimals, found " + value)
                : Optional.empty();
    }

    /** @throws PolicyRefused naming the file and the value's key */
    static void checkValue(String file, String key, boolean percent, BigDecimal value) {
        problem(percent, value).ifPresent(text -> {
            throw new PolicyRefused(file, key, text);
        });
    }

    private MonthGroup group(YamlNode node) {
        String code = node.code("code");
        Placements placements =
                node.has("placements") ? node.child("placements", this::placements) : new Placements(1, List.of());
        return new MonthGroup(
                code,
                node.text("name"),
                node.has("slot") ? node.code("slot") : code,
                node.has("maxMonths") ? node.number("maxMonths", 1, MAX_MONTHS) : null,
                node.has("extension") ? node.child("extension", this::extension) : null,
                placements.max(),
                placements.categories(),
                sources.of(node));
    }

    private record Placements(int max, List<String> categories) {}

    private Placements placements(YamlNode node) {
        sources.of(node);
        return new Placements(node.number("max", 2, 10), node.nonEmpty("categories", node.texts("categories")));
    }

    private Extension extension(YamlNode node) {
        ExtensionTest test = node.constant("test", ExtensionTest.class);
        return test == ExtensionTest.AGE
                ? new Extension(
                        test, node.number("male", 16, 70), node.number("female", 16, 70), null, sources.of(node))
                : new Extension(test, null, null, node.number("years", 1, 20), sources.of(node));
    }

    private FundSource fund(YamlNode node) {
        return new FundSource(node.code("code"), node.text("name"), sources.of(node));
    }

    private SubsidyItem item(
            YamlNode node,
            List<MonthGroup> groups,
            List<FundSource> funds,
            List<Step> commonSteps,
            boolean commonNotice) {
        Cycle cycle = node.constant("cycle", Cycle.class);
        String group = known(node, "group", groups, MonthGroup::code);
        if ((cycle == Cycle.MONTHLY) == (group == null)) {
            throw node.refused(
                    "group", cycle == Cycle.MONTHLY ? "is missing" : "only months of MONTHLY items are counted");
        }
        String fund = known(node, "fund", funds, FundSource::code);
        List<Step> own = steps(node);
        List<Step> steps = own.isEmpty() ? commonSteps : own;
        List<String> open = new ArrayList<>();
        if (fund == null) {
            open.add("资金来源");
        }
        if (steps.isEmpty()) {
            open.add("受理、核实和复核的层级");
        }
        groups.stream()
                .filter(g -> g.code().equals(group) && g.maxMonths() == null)
                .forEach(g -> open.add("最长补贴月数"));
        return new SubsidyItem(
                node.code("code"),
                node.text("name"),
                node.constant("claimant", Claimant.class),
                cycle,
                group,
                node.has("maxMonths") ? node.number("maxMonths", 1, MAX_MONTHS) : null,
                node.has("excludes") ? node.texts("excludes") : List.of(),
                node.has("conditions") ? node.texts("conditions") : List.of(),
                node.distinct("materials", this::material, MaterialRule::code),
                fund,
                node.has("window") ? node.child("window", this::window) : null,
                steps,
                node.flag("notice", commonNotice),
                node.flag("voidWhenInsured", false),
                List.copyOf(open),
                List.of(),
                node.textOrNull("note"),
                sources.of(node));
    }

    private static <T> String known(YamlNode node, String key, List<T> list, Function<T, String> code) {
        if (!node.has(key)) {
            return null;
        }
        String named = node.code(key);
        if (list.stream().map(code).noneMatch(named::equals)) {
            throw node.refused(key, "the pack has none of that code: " + named);
        }
        return named;
    }

    private ClaimWindow window(YamlNode node) {
        return new ClaimWindow(
                node.code("event"), node.text("eventName"), node.number("days", 1, 3650), sources.of(node));
    }

    /** All three kinds in their order, or none. */
    private List<Step> steps(YamlNode node) {
        List<Step> steps = node.children("steps", this::step);
        if (!steps.isEmpty() && !steps.stream().map(Step::kind).toList().equals(List.of(StepKind.values()))) {
            throw node.refused("steps", "expected the steps " + List.of(StepKind.values()) + " in this order");
        }
        if (steps.stream().map(Step::tier).anyMatch(t -> t == Tier.COMMUNITY)) {
            throw node.refused("steps", "a community does not decide on money");
        }
        return steps;
    }

    private Step step(YamlNode node) {
        return new Step(
                node.constant("kind", StepKind.class),
                node.constant("tier", Tier.class),
                node.has("workingDays") ? node.number("workingDays", 1, 250) : null,
                sources.of(node));
    }

    private MaterialRule material(YamlNode node) {
        return new MaterialRule(
                node.code("code"),
                node.text("name"),
                node.flag("required"),
                node.has("alternatives") ? node.texts("alternatives") : List.of(),
                sources.of(node));
    }
}
