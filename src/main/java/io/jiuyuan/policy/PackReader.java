package io.jiuyuan.policy;

import io.jiuyuan.organization.Tier;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.policy.PolicyPack.Decision;
import io.jiuyuan.policy.PolicyPack.Document;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.policy.PolicyPack.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one {@code policy.yaml} and refuses what the processes could not run. */
final class PackReader {

    private static final Pattern UNIT_PREFIX = Pattern.compile("\\d{2}|\\d{4}|\\d{6}");
    private static final Pattern UNIT_CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private final Sources sources = new Sources();

    private PackReader() {}

    static PolicyPack read(String file, String content) {
        return YamlNode.read(file, content, new PackReader()::pack);
    }

    private PolicyPack pack(YamlNode node) {
        List<Document> documents = node.distinct("documents", this::document, Document::key);
        documents.forEach(sources::cite);
        String version = node.text("version");
        String city = node.code("city");
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
                documents,
                node.has("authorities") ? node.children("authorities", this::authority) : List.of(),
                node.distinct("wishes", this::wish, Wish::code),
                node.has("parameters") ? node.child("parameters", this::parameters) : List.of(),
                node.has("choices") ? node.child("choices", this::choices) : Map.of(),
                node.distinct("decisions", this::decision, Decision::key),
                node.child("recognition", new RecognitionReader(sources)::recognition),
                node.has("subsidies")
                        ? node.child("subsidies", new SubsidyReader(sources)::subsidies)
                        : SubsidyPolicy.NONE,
                node.has("evaluation")
                        ? node.child("evaluation", new EvaluationReader(sources)::evaluation)
                        : EvaluationPolicy.NONE);
    }

    private record Validity(LocalDate from, LocalDate to, Source source) {}

    private Validity validity(YamlNode node) {
        LocalDate from = node.date("from");
        LocalDate to = node.dateOrNull("to");
        if (to != null && to.isBefore(from)) {
            throw node.refused("to", "lies before the first day " + from);
        }
        return new Validity(from, to, sources.of(node));
    }

    private Document document(YamlNode node) {
        String key = node.text("key");
        if (!key.matches("[A-Z]+")) {
            throw node.refused("key", "expected capital letters, found " + key);
        }
        return new Document(key, node.text("title"), node.textOrNull("number"));
    }

    private Authority authority(YamlNode node) {
        if (!node.has("unit")) {
            Tier tier = node.constant("tier", Tier.class);
            String ending = node.has("ending") ? node.text("ending") : "";
            return new Authority(null, tier, ending, node.text("name"), sources.of(node));
        }
        String unit = node.text("unit");
        if (!UNIT_CODE.matcher(unit).matches()) {
            throw node.refused("unit", "expected a unit code of 2, 4, 6, 9 or 12 digits, found " + unit);
        }
        return new Authority(unit, null, "", node.text("name"), sources.of(node));
    }

    private Wish wish(YamlNode node) {
        return new Wish(node.code("code"), node.text("name"), sources.of(node));
    }

    private List<Parameter> parameters(YamlNode node) {
        List<Parameter> all = new ArrayList<>();
        for (String section : node.keys()) {
            all.addAll(node.distinct(section, p -> parameter(section, p), Parameter::key));
        }
        return List.copyOf(all);
    }

    private Parameter parameter(String section, YamlNode node) {
        String key = section + "." + node.code("key");
        PolicyKey known = Stream.of(PolicyKey.values())
                .filter(k -> k.key().equals(key))
                .findFirst()
                .orElseThrow(() -> node.refused("key", "no value of that name is used: " + key));
        String value = known.isFlag()
                ? Boolean.toString(node.flag("value"))
                : Integer.toString(node.number("value", known.min(), known.max()));
        return new Parameter(
                key, node.text("name"), value, known.isFlag() ? null : node.text("unit"), sources.of(node));
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
            all.put(key, node.distinct(name, entry -> choice(known, entry), Choice::code));
        }
        return all;
    }

    private Choice choice(PolicyList list, YamlNode node) {
        Set<String> marks = node.has("marks") ? Set.copyOf(node.texts("marks")) : Set.of();
        if (!list.marks().containsAll(marks)) {
            throw node.refused("marks", "expected some of " + list.marks() + ", found " + marks);
        }
        return new Choice(node.code("code"), node.text("name"), marks, sources.of(node));
    }

    private Decision decision(YamlNode node) {
        String key = node.code("key");
        if (Stream.of(PolicyDecision.values()).noneMatch(d -> d.key().equals(key))) {
            throw node.refused("key", "nothing is decided by a table of that name: " + key);
        }
        return new Decision(key, node.text("name"), node.text("table"), sources.of(node));
    }
}
