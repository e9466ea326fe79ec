package io.jiuyuan.workflow;

import io.jiuyuan.workflow.engine.DmnRuleListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;

@Service
class DmnDecisionTables implements DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;

    DmnDecisionTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("No decision table " + decisionKey + " is deployed");
        }
        return DmnRuleListener.during(() -> decisions
                        .evaluateDecisionTableById(definition.getId())
                        .variables(inputs)
                        .evaluate())
                .stream()
                .filter(event -> event.getDecisionTable().getKey().equals(decisionKey))
                .map(DmnDecisionTableEvaluationEvent::getMatchingRules)
                .flatMap(List::stream)
                .map(rule -> outputs(rule, definition.getVersion()))
                .toList();
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule, int version) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output -> outputs.put(
                        output.getOutputName(),
                        output.getValue() == null ? null : output.getValue().getValue()));
        outputs.put("ruleId", rule.getId());
        outputs.put("decisionVersion", version);
        return outputs;
    }
}
