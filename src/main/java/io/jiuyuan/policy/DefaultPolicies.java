package io.jiuyuan.policy;

import io.jiuyuan.policy.CategoryFinding.Hit;
import io.jiuyuan.policy.CategoryFinding.Missed;
import io.jiuyuan.policy.process.CategoryTable;
import io.jiuyuan.policy.process.CategoryTable.Unmet;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.DecisionTables;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
class DefaultPolicies implements Policies {

    private final PackLibrary library;
    private final DecisionTables decisions;

    DefaultPolicies(PackLibrary library, DecisionTables decisions) {
        this.library = library;
        this.decisions = decisions;
    }

    @Override
    public PolicyPack at(String unitCode, LocalDate day) {
        return library.packs().stream()
                .filter(p -> p.covers(day))
                .filter(p -> prefixLength(p, unitCode) > 0)
                .max(Comparator.comparingInt(p -> prefixLength(p, unitCode)))
                .map(p -> library.near(p, unitCode))
                .orElseThrow(() -> new RuleRefused("no-policy", "该单位所在地区在" + day + "没有有效的就业援助政策，请联系系统管理员"));
    }

    @Override
    public PolicyPack version(String version) {
        PolicyPack pack = library.pack(version);
        if (pack == null) {
            throw new NotFound("没有版本号为" + version + "的政策");
        }
        return pack;
    }

    @Override
    public List<PolicyPack> all() {
        return List.copyOf(library.packs());
    }

    @Override
    public CategoryFinding categories(PolicyPack pack, CategoryFacts facts) {
        CategoryFinding fired = fired(pack, facts);
        return new CategoryFinding(
                fired.policyVersion(),
                fired.decisionKey(),
                fired.decisionVersion(),
                fired.hits(),
                missed(pack, fired.hits(), Facts.of(facts)));
    }

    @Override
    public CategoryFinding fired(PolicyPack pack, CategoryFacts facts) {
        String decision = pack.recognition().categoryDecision();
        List<Map<String, Object>> fired = decisions.evaluate(decision, Facts.of(facts));
        List<Hit> hits = fired.stream().map(DefaultPolicies::hit).toList();
        int version = fired.stream()
                .map(f -> ((Number) f.get("decisionVersion")).intValue())
                .findFirst()
                .orElse(0);
        return new CategoryFinding(pack.version(), decision, version, hits, List.of());
    }

    @Override
    public List<String> missing(PolicyPack pack, PolicyDecision decision, Map<String, Object> facts) {
        return pack.decision(decision)
                .map(id -> library.tables().get(id))
                .filter(table -> !table.rows().isEmpty())
                .map(table -> MissedConditions.alternatives(table, table.unmet(facts), facts))
                .orElse(List.of());
    }

    private List<Missed> missed(PolicyPack pack, List<Hit> hits, Map<String, Object> values) {
        Set<String> found = hits.stream().map(Hit::categoryCode).collect(Collectors.toSet());
        CategoryTable table = library.tables().get(pack.recognition().categoryDecision());
        Map<String, List<Unmet>> byCategory = table.unmet(values).stream()
                .collect(Collectors.groupingBy(u -> u.row().literal("categoryCode")));
        return pack.recognition().categories().stream()
                .filter(c -> !found.contains(c.code()))
                .map(c -> new Missed(
                        c.code(), c.name(), MissedConditions.explain(table, byCategory.get(c.code()), values)))
                .toList();
    }

    private static Hit hit(Map<String, Object> outputs) {
        return new Hit(
                (String) outputs.get("categoryCode"),
                (String) outputs.get("categoryName"),
                (String) outputs.get("ruleId"),
                (String) outputs.get("article"),
                (String) outputs.get("explanation"));
    }

    private static int prefixLength(PolicyPack pack, String unitCode) {
        return pack.unitPrefixes().stream()
                .filter(unitCode::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
