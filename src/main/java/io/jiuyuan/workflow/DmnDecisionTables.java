package io.jiuyuan.workflow;

import io.jiuyuan.workflow.engine.DmnRuleListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;

@Service
class DmnDecisionTables implements DecisionTables {

    private final DecisionService decisions;

    DmnDecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs) {
        return fired(decisionKey, inputs).stream()
                .filter(event -> event.getDecisionTable().getKey().equals(decisionKey))
                .flatMap(event -> event.getMatchingRules().stream()
                        .map(rule -> outputs(rule, ((DecisionDefinition) event.getDecisionTable()).getVersion())))
                .toList();
    }

    private List<DmnDecisionTableEvaluationEvent> fired(String decisionKey, Map<String, Object> inputs) {
        try {
            return DmnRuleListener.during(() -> decisions
                    .evaluateDecisionTableByKey(decisionKey)
                    .variables(inputs)
                    .evaluate());
        } catch (NotFoundException e) {
            throw new IllegalArgumentException("No decision table " + decisionKey + " is deployed", e);
        }
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
