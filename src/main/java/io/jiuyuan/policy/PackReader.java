package io.jiuyuan.policy;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.policy.PolicyPack.Decision;
import io.jiuyuan.policy.PolicyPack.Document;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.policy.PolicyPack.Wish;
import io.jiuyuan.policy.RecognitionPolicy.AgeRule;
import io.jiuyuan.policy.RecognitionPolicy.Category;
import io.jiuyuan.policy.RecognitionPolicy.FamilyDefinition;
import io.jiuyuan.policy.RecognitionPolicy.MaterialRule;
import io.jiuyuan.policy.RecognitionPolicy.Step;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.policy.RecognitionPolicy.Supplement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one {@code policy.yaml} and refuses what the processes could not run. */
final class PackReader {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]+)\\d*(?: (\\S.*))?");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern UNIT_PREFIX = Pattern.compile("\\d{2}|\\d{4}|\\d{6}");
    private static final Set<String> REGISTERS = Set.of(
            "social-insurance",
            "market-regulation",
            "civil-affairs",
            "disabled-persons",
            "public-security",
            "unemployment-registration");

    private static final Set<StepKind> REFUSING =
            EnumSet.of(StepKind.PUBLIC_NOTICE, StepKind.RECHECK, StepKind.APPROVAL);

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    private PackReader() {}

    static PolicyPack read(String file, String content) {
        return YamlNode.read(file, content, new PackReader()::pack);
    }

    private PolicyPack pack(YamlNode node) {
        node.children("documents", this::document).forEach(d -> {
            if (documents.put(d.key(), d) != null) {
                throw node.refused("documents", "gives the key " + d.key() + " twice");
            }
        });
        String version = node.text("version");
        String city = code(node, "city");
        if (!version.startsWith(city + "-")) {
            throw node.refused("version", "must begin with the city: " + city + "-");
        }
        List<String> prefixes = node.texts("unitPrefixes");
        if (prefixes.isEmpty()
                || !prefixes.stream().allMatch(p -> UNIT_PREFIX.matcher(p).matches())) {
            throw node.refused("unitPrefixes", "expected unit codes of 2, 4 or 6 digits, found " + prefixes);
        }
        Validity validity = node.child("validity", this::validity);
        return new PolicyPack(
                city,
                node.text("cityName"),
                version,
                node.text("title"),
                prefixes,
                validity.from(),
                validity.to(),
                validity.source(),
                List.copyOf(documents.values()),
                distinct(node, "wishes", this::wish, Wish::code),
                node.has("parameters") ? node.child("parameters", this::parameters) : List.of(),
                node.has("choices") ? node.child("choices", this::choices) : Map.of(),
                distinct(node, "decisions", this::decision, Decision::key),
                node.child("recognition", this::recognition));
    }

    private record Validity(LocalDate from, LocalDate to, Source source) {}

    private Validity validity(YamlNode node) {
        LocalDate from = node.date("from");
        LocalDate to = node.dateOrNull("to");
        if (to != null && to.isBefore(from)) {
            throw node.refused("to", "lies before the first day " + from);
        }
        return new Validity(from, to, source(node));
    }

    private Document document(YamlNode node) {
        String key = node.text("key");
        if (!key.matches("[A-Z]+")) {
            throw node.refused("key", "expected capital letters, found " + key);
        }
        return new Document(key, node.text("title"), node.textOrNull("number"));
    }

    private Wish wish(YamlNode node) {
        return new Wish(code(node, "code"), node.text("name"), source(node));
    }

    private List<Parameter> parameters(YamlNode node) {
        List<Parameter> all = new ArrayList<>();
        for (String section : node.keys()) {
            all.addAll(distinct(node, section, p -> parameter(section, p), Parameter::key));
        }
        return List.copyOf(all);
    }

    private Parameter parameter(String section, YamlNode node) {
        String key = section + "." + code(node, "key");
        PolicyKey known = Stream.of(PolicyKey.values())
                .filter(k -> k.key().equals(key))
                .findFirst()
                .orElseThrow(() -> node.refused("key", "no value of that name is used: " + key));
        String value = known.isFlag()
                ? Boolean.toString(node.flag("value"))
                : Integer.toString(node.number("value", known.min(), known.max()));
        return new Parameter(key, node.text("name"), value, known.isFlag() ? null : node.text("unit"), source(node));
    }

    private Map<String, List<Choice>> choices(YamlNode node) {
        Map<String, List<Choice>> all = new LinkedHashMap<>();
        for (String section : node.keys()) {
            all.putAll(node.child(section, lists -> choices(section, lists)));
        }
        return Collections.unmodifiableMap(all);
    }

    private Map<String, List<Choice>> choices(String section, YamlNode node) {
        Map<String, List<Choice>> all = new LinkedHashMap<>();
        for (String name : node.keys()) {
            String key = section + "." + name;
            PolicyList known = Stream.of(PolicyList.values())
                    .filter(list -> list.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> node.refused(name, "no list of that name is used: " + key));
            all.put(key, distinct(node, name, entry -> choice(known, entry), Choice::code));
        }
        return all;
    }

    private Choice choice(PolicyList list, YamlNode node) {
        Set<String> marks = node.has("marks") ? Set.copyOf(node.texts("marks")) : Set.of();
        if (!list.marks().containsAll(marks)) {
            throw node.refused("marks", "expected some of " + list.marks() + ", found " + marks);
        }
        return new Choice(code(node, "code"), node.text("name"), marks, source(node));
    }

    private Decision decision(YamlNode node) {
        String key = code(node, "key");
        if (Stream.of(PolicyDecision.values()).noneMatch(d -> d.key().equals(key))) {
            throw node.refused("key", "nothing is decided by a table of that name: " + key);
        }
        return new Decision(key, node.text("name"), node.text("table"), source(node));
    }

    private RecognitionPolicy recognition(YamlNode node) {
        Set<Tier> intake = node.child("intake", n -> sourced("intakeTiers", n, tiers(n, "tiers")));
        Set<Tier> windows = node.has("windows")
                ? node.child("windows", n -> sourced("windowTiers", n, tiers(n, "tiers")))
                : Set.of();
        if (windows.stream().anyMatch(intake::contains)) {
            throw node.refused("windows.tiers", "a tier that accepts needs no window to hand on: " + windows);
        }
        List<Step> steps = node.children("steps", this::step);
        checkSteps(node, steps, intake);
        Set<Tier> refusing = node.has("refusal")
                ? node.child("refusal", n -> sourced("refusalTiers", n, tiers(n, "tiers")))
                : EnumSet.allOf(Tier.class);
        checkRefusal(node, steps, refusing);
        boolean hasNotice = steps.stream().anyMatch(s -> s.kind() == StepKind.PUBLIC_NOTICE);
        if (hasNotice != node.has("notice")) {
            throw node.refused("notice", hasNotice ? "is missing" : "without a step PUBLIC_NOTICE");
        }
        Notice notice = hasNotice
                ? node.child(
                        "notice",
                        n -> sourced(
                                "noticeWorkingDays", n, new Notice(n.number("workingDays", 1, 60), n.text("title"))))
                : new Notice(null, null);
        List<Category> categories =
                nonEmpty(node, "categories", distinct(node, "categories", this::category, Category::code));
        return new RecognitionPolicy(
                intake,
                windows,
                node.child("age", n -> new AgeRule(n.number("minYears", 14, 30), source(n))),
                steps,
                notice.workingDays(),
                node.child("supplement", this::supplement),
                node.child("registers", n -> sourced("registers", n, registers(n))),
                node.child("proceedWithoutRegister", n -> sourced("proceedWithoutRegister", n, n.flag("allowed"))),
                node.child("singlePrimaryCategory", n -> sourced("singlePrimaryCategory", n, n.flag("required"))),
                refusing,
                node.child("family", n -> new FamilyDefinition(n.texts("relations"), n.text("text"), source(n))),
                limited(node, "perFamily", categories),
                limited(node, "perPatient", categories),
                node.text("categoryDecision"),
                categories,
                nonEmpty(node, "commonMaterials", materials(node, "commonMaterials")),
                node.child("remedy", n -> sourced("remedy", n, n.text("text"))),
                notice.title(),
                Map.copyOf(sources));
    }

    /** The categories under a limit that a city may leave out. */
    private List<String> limited(YamlNode node, String key, List<Category> known) {
        if (!node.has(key)) {
            return List.of();
        }
        return node.child(key, n -> {
            List<String> codes = nonEmpty(n, "categories", n.texts("categories"));
            codes.stream()
                    .filter(code -> known.stream().noneMatch(c -> c.code().equals(code)))
                    .findFirst()
                    .ifPresent(code -> {
                        throw n.refused("categories", "the pack has no category " + code);
                    });
            return sourced(key, n, codes);
        });
    }

    private record Notice(Integer workingDays, String title) {}

    private Step step(YamlNode node) {
        StepKind kind = node.constant("kind", StepKind.class);
        String name = node.text("name");
        Set<Tier> tiers = tiers(node, "tiers");
        Source source = source(node);
        if (!node.has("limit")) {
            return new Step(kind, name, tiers, null, source, null);
        }
        return node.child(
                "limit",
                limit -> new Step(kind, name, tiers, limit.number("workingDays", 1, 250), source, source(limit)));
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
        return new Supplement(node.number("maxTimes", 1, 20), limit, reminder, source(node));
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

    private Category category(YamlNode node) {
        return new Category(
                code(node, "code"),
                node.text("name"),
                source(node),
                node.flag("publishable"),
                materials(node, "materials"));
    }

    private List<MaterialRule> materials(YamlNode node, String key) {
        return distinct(node, key, this::material, MaterialRule::code);
    }

    private MaterialRule material(YamlNode node) {
        return new MaterialRule(
                code(node, "code"),
                node.text("name"),
                node.flag("required"),
                node.has("alternatives") ? node.texts("alternatives") : List.of(),
                source(node));
    }

    private <T> T sourced(String name, YamlNode node, T value) {
        sources.put(name, source(node));
        return value;
    }

    private Source source(YamlNode node) {
        String reference = node.text("source");
        boolean verified = node.flag("verified", !Source.INSTALLATION.equals(reference));
        if (Source.INSTALLATION.equals(reference)) {
            if (verified) {
                throw node.refused("verified", "a value of the installation has no text to verify it against");
            }
            return Source.installation();
        }
        String citation =
                Stream.of(reference.split("；")).map(r -> citation(node, r)).collect(Collectors.joining("；"));
        return new Source(reference, citation, verified);
    }

    private String citation(YamlNode node, String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches() || !documents.containsKey(matcher.group(1))) {
            throw node.refused(
                    "source",
                    "expected \"installation\" or the key of a document with an article, e.g. \"X4 第二条（二）\"; keys "
                            + documents.keySet() + ", found " + reference);
        }
        String article = matcher.group(2) == null ? "" : matcher.group(2);
        return "《" + documents.get(matcher.group(1)).title() + "》" + article;
    }

    private static Set<Tier> tiers(YamlNode node, String key) {
        List<Tier> tiers = node.constants(key, Tier.class);
        if (tiers.isEmpty()) {
            throw node.refused(key, "names no tier");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(tiers));
    }

    private static String code(YamlNode node, String key) {
        String code = node.text(key);
        if (!CODE.matcher(code).matches()) {
            throw node.refused(key, "expected a code in lower-case-with-hyphens, found " + code);
        }
        return code;
    }

    private static <T> List<T> nonEmpty(YamlNode node, String key, List<T> list) {
        if (list.isEmpty()) {
            throw node.refused(key, "is missing");
        }
        return list;
    }

    private static <T> List<T> distinct(
            YamlNode node, String key, Function<YamlNode, T> reader, Function<T, String> identity) {
        List<T> list = node.children(key, reader);
        Set<String> seen = new HashSet<>();
        for (T item : list) {
            if (!seen.add(identity.apply(item))) {
                throw node.refused(key, "gives " + identity.apply(item) + " twice");
            }
        }
        return list;
    }
}
