package io.jiuyuan.policy;

import io.jiuyuan.policy.process.CategoryTable;
import io.jiuyuan.workflow.DecisionTables;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** The packs' tables on the engine's own DMN engine, without a database. */
final class StandaloneDecisionTables implements DecisionTables {

    private final List<DmnEvaluatedDecisionRule> fired = new ArrayList<>();
    private final DmnEngine engine;
    private final Map<String, DmnDecision> decisions = new HashMap<>();

    StandaloneDecisionTables(PackLibrary library) {
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        engine = configuration.buildEngine();
        for (CategoryTable table : library.tables().values()) {
            decisions.put(
                    table.decisionId(),
                    engine.parseDecision(table.decisionId(), new ByteArrayInputStream(table.xml())));
        }
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs) {
        fired.clear();
        engine.evaluateDecisionTable(decisions.get(decisionKey), inputs);
        return fired.stream().map(StandaloneDecisionTables::result).toList();
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        fired.addAll(event.getMatchingRules());
    }

    private static Map<String, Object> result(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> result = new HashMap<>();
        rule.getOutputEntries()
                .forEach((name, output) -> result.put(name, output.getValue().getValue()));
        result.put("ruleId", rule.getId());
        result.put("decisionVersion", 1);
        return result;
    }
}
