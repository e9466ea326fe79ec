package io.jiuyuan.policy;

import io.jiuyuan.policy.SubsidyPolicy.Dated;
import io.jiuyuan.policy.SubsidyPolicy.DatedValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Values that a policy leaves open, set by an installation for a city or for single districts (Q16: a district chooses its items
 * and sets their standards), in a file of their own so that no pack has to be copied. What the policy states stays as it is.
 */
final class OwnValues {

    private static final Pattern DISTRICT = Pattern.compile("\\d{6}");

    private final List<File> files;

    private OwnValues(List<File> files) {
        this.files = files;
    }

    /** None. */
    static OwnValues none() {
        return new OwnValues(List.of());
    }

    static OwnValues of(List<File> files) {
        return new OwnValues(List.copyOf(files));
    }

    /** @param name for messages */
    record File(String name, String city, List<Own> values) {}

    /** @param district null for the whole city */
    private record Own(String key, Dated period, String district) {}

    static File read(String name, String content) {
        return YamlNode.read(name, content, node -> {
            List<Own> values = new ArrayList<>();
            node.distinct(
                    "values",
                    value -> {
                        String key = value.code("key");
                        value.nonEmpty("periods", value.children("periods", period -> {
                            values.addAll(own(key, period));
                            return period;
                        }));
                        return key;
                    },
                    key -> key);
            return new File(name, node.code("city"), List.copyOf(values));
        });
    }

    private static List<Own> own(String key, YamlNode node) {
        LocalDate from = node.date("from");
        LocalDate to = node.dateOrNull("to");
        if (to != null && to.isBefore(from)) {
            throw node.refused("to", "lies before the first day " + from);
        }
        Dated period = new Dated(from, to, node.decimal("value"), Source.setBy(node.text("basis")));
        if (!node.has("districts")) {
            return List.of(new Own(key, period, null));
        }
        List<String> districts = node.nonEmpty("districts", node.texts("districts"));
        if (!districts.stream().allMatch(code -> DISTRICT.matcher(code).matches())) {
            throw node.refused("districts", "expected codes of six digits, found " + districts);
        }
        return districts.stream()
                .map(district -> new Own(key, period, district))
                .toList();
    }

    /** Districts that have values of their own in that city. */
    Set<String> districts(String city) {
        Set<String> districts = new TreeSet<>();
        files.stream()
                .filter(file -> file.city().equals(city))
                .forEach(file -> file.values().stream()
                        .map(Own::district)
                        .filter(district -> district != null)
                        .forEach(districts::add));
        return districts;
    }

    /**
     * The pack with what was set for that district; a district's value goes before one of the whole city.
     *
     * @param district null for what holds in the whole city
     * @throws PolicyRefused for a value that the pack does not know, or that it states itself for those days
     */
    PolicyPack in(PolicyPack pack, String district) {
        Map<String, DatedValue> values = new LinkedHashMap<>();
        pack.subsidies().values().forEach(value -> values.put(value.key(), value));
        add(pack, values, null);
        if (district != null) {
            add(pack, values, district);
        }
        return pack.with(pack.subsidies().with(List.copyOf(values.values())));
    }

    private void add(PolicyPack pack, Map<String, DatedValue> values, String district) {
        Map<String, List<Dated>> set = new HashMap<>();
        for (File file : files) {
            for (Own own : file.city().equals(pack.city()) ? file.values() : List.<Own>of()) {
                if (Objects.equals(own.district(), district)) {
                    List<Dated> before = set.computeIfAbsent(own.key(), key -> new ArrayList<>());
                    require(file.name(), pack, values.get(own.key()), own, before);
                    before.add(own.period());
                    values.compute(own.key(), (key, value) -> first(own.period(), value));
                }
            }
        }
    }

    private static void require(String file, PolicyPack pack, DatedValue value, Own own, List<Dated> before) {
        if (value == null) {
            throw new PolicyRefused(file, "values", pack.version() + " knows no value " + own.key());
        }
        SubsidyReader.checkValue(file, own.key(), value.percent(), own.period().value());
        if (pack.subsidies().value(own.key()).orElseThrow().periods().stream().anyMatch(own.period()::overlaps)) {
            throw new PolicyRefused(file, "values", pack.version() + " states " + own.key() + " itself for those days");
        }
        if (before.stream().anyMatch(own.period()::overlaps)) {
            throw new PolicyRefused(file, "values", own.key() + " is set twice for the same days");
        }
    }

    private static DatedValue first(Dated period, DatedValue value) {
        List<Dated> periods = new ArrayList<>();
        periods.add(period);
        periods.addAll(value.periods());
        return new DatedValue(value.key(), value.name(), value.percent(), value.unit(), List.copyOf(periods));
    }
}
