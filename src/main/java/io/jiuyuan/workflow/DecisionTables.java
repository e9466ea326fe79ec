package io.jiuyuan.workflow;

import java.util.List;
import java.util.Map;

/** Evaluates deployed decision tables. Dates are {@link java.time.LocalDate} in columns without a typeRef. */
public interface DecisionTables {

    /**
     * @param decisionKey id of the decision, e.g. {@code tianjin_category}
     * @return one map of output name to value per rule that fired, in table order; each with the key {@code ruleId}
     *     naming the rule, and {@code decisionVersion}, the deployed version
     */
    List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs);
}
