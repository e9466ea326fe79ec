package io.jiuyuan.policy;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.RecognitionPolicy.AgeRule;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.policy.RecognitionPolicy.FamilyDefinition;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.policy.RecognitionPolicy.Step;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.policy.RecognitionPolicy.Supplement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the block on recognition, and refuses steps that the process could not run. */
final class RecognitionReader {

    private static final Set<String> REGISTERS = Set.of(
            "social-insurance",
            "market-regulation",
            "civil-affairs",
            "disabled-persons",
            "public-security",
            "unemployment-registration");

    /** Codes of the relations that a household's members may have. */
    static final List<String> RELATIONS = List.of(
            "spouse",
            "child",
            "parent",
            "parent-in-law",
            "child-in-law",
            "sibling",
            "grandparent",
            "grandchild",
            "other");

    private static final Set<StepKind> REFUSING =
            EnumSet.of(StepKind.PUBLIC_NOTICE, StepKind.RECHECK, StepKind.APPROVAL);

    private final Sources sources;

    RecognitionReader(Sources sources) {
        this.sources = sources;
    }

    RecognitionPolicy recognition(YamlNode node) {
        Set<Tier> intake = node.child("intake", n -> sources.keep("intakeTiers", n, tiers(n, "tiers")));
        Set<Tier> windows = node.has("windows")
                ? node.child("windows", n -> sources.keep("windowTiers", n, tiers(n, "tiers")))
                : Set.of();
        if (windows.stream().anyMatch(intake::contains)) {
            throw node.refused("windows.tiers", "a tier that accepts needs no window to hand on: " + windows);
        }
        List<Step> steps = node.children("steps", this::step);
        checkSteps(node, steps, intake);
        Set<Tier> refusing = node.has("refusal")
                ? node.child("refusal", n -> sources.keep("refusalTiers", n, tiers(n, "tiers")))
                : EnumSet.allOf(Tier.class);
        checkRefusal(node, steps, refusing);
        boolean hasNotice = steps.stream().anyMatch(s -> s.kind() == StepKind.PUBLIC_NOTICE);
        if (hasNotice != node.has("notice")) {
            throw node.refused("notice", hasNotice ? "is missing" : "without a step PUBLIC_NOTICE");
        }
        Notice notice = hasNotice
                ? node.child(
                        "notice",
                        n -> sources.keep(
                                "noticeWorkingDays",
                                n,
                                new Notice(n.number("workingDays", 1, 60), n.text("title"), n.textOrNull("category"))))
                : new Notice(null, null, null);
        List<Category> categories =
                node.nonEmpty("categories", node.distinct("categories", this::category, Category::code));
        if (hasNotice && notice.category() == null && !categories.stream().allMatch(Category::publishable)) {
            throw node.refused(
                    "notice.category", "is missing: a person whose category is not published would stand out");
        }
        return new RecognitionPolicy(
                intake,
                windows,
                node.child("age", n -> new AgeRule(n.number("minYears", 14, 30), sources.of(n))),
                steps,
                notice.workingDays(),
                node.child("supplement", this::supplement),
                node.child("registers", n -> sources.keep("registers", n, registers(n))),
                node.child("proceedWithoutRegister", n -> sources.keep("proceedWithoutRegister", n, n.flag("allowed"))),
                node.child("singlePrimaryCategory", n -> sources.keep("singlePrimaryCategory", n, n.flag("required"))),
                refusing,
                node.child("family", n -> new FamilyDefinition(relations(n), n.text("text"), sources.of(n))),
                limited(node, "perFamily", categories),
                limited(node, "perPatient", categories),
                node.text("categoryDecision"),
                categories,
                node.nonEmpty("commonMaterials", materials(node, "commonMaterials")),
                node.child("remedy", n -> sources.keep("remedy", n, n.text("text"))),
                notice.title(),
                notice.category(),
                sources.kept());
    }

    /** The categories under a limit that a city may leave out. */
    private List<String> limited(YamlNode node, String key, List<Category> known) {
        if (!node.has(key)) {
            return List.of();
        }
        return node.child(key, n -> {
            List<String> codes = n.nonEmpty("categories", n.texts("categories"));
            codes.stream()
                    .filter(code -> known.stream().noneMatch(c -> c.code().equals(code)))
                    .findFirst()
                    .ifPresent(code -> {
                        throw n.refused("categories", "the pack has no category " + code);
                    });
            return sources.keep(key, n, codes);
        });
    }

    private record Notice(Integer workingDays, String title, String category) {}

    private Step step(YamlNode node) {
        StepKind kind = node.constant("kind", StepKind.class);
        String name = node.text("name");
        Set<Tier> tiers = tiers(node, "tiers");
        Source source = sources.of(node);
        if (!node.has("limit")) {
            return new Step(kind, name, tiers, null, source, null);
        }
        return node.child(
                "limit",
                limit -> new Step(kind, name, tiers, limit.number("workingDays", 1, 250), source, sources.of(limit)));
    }

    private static void checkSteps(YamlNode node, List<Step> steps, Set<Tier> intake) {
        if (steps.isEmpty() || steps.get(0).kind() != StepKind.ACCEPTANCE) {
            throw node.refused("steps", "must begin with ACCEPTANCE");
        }
        if (steps.get(steps.size() - 1).kind() != StepKind.APPROVAL) {
            throw node.refused("steps", "must end with APPROVAL");
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i > 0 && step.kind().compareTo(steps.get(i - 1).kind()) <= 0) {
                throw node.refused(
                        "steps[" + i + "].kind",
                        step.kind() + " after " + steps.get(i - 1).kind()
                                + ": the process runs each kind once, in the order " + List.of(StepKind.values()));
            }
            for (Tier accepting : intake) {
                if (step.tiers().stream().noneMatch(t -> t.compareTo(accepting) <= 0)) {
                    throw node.refused(
                            "steps[" + i + "].tiers",
                            "an application accepted at " + accepting + " finds none of " + step.tiers()
                                    + " at or above it");
                }
            }
        }
    }

    /** Only the preliminary review is followed by a step that could decide on what it proposes. */
    private static void checkRefusal(YamlNode node, List<Step> steps, Set<Tier> refusing) {
        steps.stream()
                .filter(step -> REFUSING.contains(step.kind()))
                .filter(step -> !refusing.containsAll(step.tiers()))
                .findFirst()
                .ifPresent(step -> {
                    throw node.refused(
                            "refusal.tiers",
                            step.kind() + " of " + step.tiers() + " must be able to refuse: " + refusing);
                });
    }

    private Supplement supplement(YamlNode node) {
        int limit = node.number("limitWorkingDays", 1, 250);
        int reminder = node.number("reminderWorkingDays", 0, 250);
        if (reminder >= limit) {
            throw node.refused("reminderWorkingDays", "must be less than the limit of " + limit);
        }
        return new Supplement(node.number("maxTimes", 1, 20), limit, reminder, sources.of(node));
    }

    private static List<String> registers(YamlNode node) {
        List<String> keys = node.texts("keys");
        keys.stream().filter(k -> !REGISTERS.contains(k)).findFirst().ifPresent(k -> {
            throw node.refused(
                    "keys",
                    "unknown register " + k + "; known: "
                            + REGISTERS.stream().sorted().toList());
        });
        return keys;
    }

    private static List<String> relations(YamlNode node) {
        List<String> relations = node.texts("relations");
        relations.stream().filter(r -> !RELATIONS.contains(r)).findFirst().ifPresent(r -> {
            throw node.refused("relations", "unknown relation " + r + "; known: " + RELATIONS);
        });
        return relations;
    }

    private Category category(YamlNode node) {
        return new Category(
                node.code("code"),
                node.text("name"),
                sources.of(node),
                node.flag("publishable"),
                materials(node, "materials"));
    }

    private List<MaterialRule> materials(YamlNode node, String key) {
        return node.distinct(key, this::material, MaterialRule::code);
    }

    private MaterialRule material(YamlNode node) {
        return new MaterialRule(
                node.code("code"),
                node.text("name"),
                node.flag("required"),
                node.has("alternatives") ? node.texts("alternatives") : List.of(),
                sources.of(node));
    }

    private static Set<Tier> tiers(YamlNode node, String key) {
        List<Tier> tiers = node.constants(key, Tier.class);
        if (tiers.isEmpty()) {
            throw node.refused(key, "names no tier");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(tiers));
    }
}
