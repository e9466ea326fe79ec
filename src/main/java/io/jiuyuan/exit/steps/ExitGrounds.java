package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.exit.domain.Ground;
import io.jiuyuan.policy.PolicyDecision;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.workflow.DecisionTables;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The city's table on grounds of exit (X7). A city without one knows no exit by fact. */
@Component
public class ExitGrounds {

    private final DecisionTables tables;

    ExitGrounds(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * The ground that a fact gives; empty when it is none in that city.
     *
     * @param categories the person's categories, the primary one first: a ground may hold only for those recognized by what is
     *     lost, and only when nothing else carries the recognition
     */
    public Optional<Ground> of(PolicyPack pack, FactKind fact, List<String> categories) {
        return pack.decision(PolicyDecision.EXIT_GROUND)
                .flatMap(table -> tables.evaluate(table, inputs(fact, categories)).stream()
                        .findFirst()
                        .map(ExitGrounds::ground));
    }

    /** What may be proposed for a person with these categories. */
    public List<FactKind> possible(PolicyPack pack, List<String> categories) {
        return Arrays.stream(FactKind.values())
                .filter(fact -> of(pack, fact, categories).isPresent())
                .toList();
    }

    private static Map<String, Object> inputs(FactKind fact, List<String> categories) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("fact", fact.code());
        inputs.put("category", categories.isEmpty() ? null : categories.get(0));
        inputs.put("onlyCategory", categories.size() <= 1);
        return inputs;
    }

    private static Ground ground(Map<String, Object> fired) {
        return new Ground(
                (String) fired.get("groundCode"),
                (String) fired.get("groundName"),
                (String) fired.get("article"),
                (String) fired.get("ruleId"),
                Boolean.TRUE.equals(fired.get("needsEvidence")),
                Boolean.TRUE.equals(fired.get("skipsAnnouncement")),
                (String) fired.get("evidenceKinds"));
    }
}
