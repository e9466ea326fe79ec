package io.jiuyuan.assistance.plan;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.plan.domain.Survey.Answers;
import io.jiuyuan.assistance.services.MarketAttempts;
import io.jiuyuan.policy.PolicyDecision;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicyPack.Choice;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workflow.DecisionTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The route of assistance that the city's table proposes for a survey (T21, C6, X17). */
@Component
public class Routes {

    private static final String ZERO_EMPLOYMENT = "zero-employment";

    private final DecisionTables tables;
    private final MarketAttempts attempts;
    private final CaseDesk cases;

    Routes(DecisionTables tables, MarketAttempts attempts, CaseDesk cases) {
        this.tables = tables;
        this.attempts = attempts;
        this.cases = cases;
    }

    /** @param ruleId the rule that fired, with what it rests on */
    public record Proposal(String code, String name, String ruleId, String article, String explanation) {}

    /** In the table's order, the first one is proposed; empty when the city has no table or no rule fires. */
    public List<Proposal> proposals(String caseNumber, Answers answers) {
        return cases.policy(caseNumber).decision(PolicyDecision.ROUTE).stream()
                .flatMap(table -> tables.evaluate(table, inputs(caseNumber, answers)).stream())
                .map(fired -> new Proposal(
                        text(fired, "routeCode"),
                        text(fired, "routeName"),
                        text(fired, "ruleId"),
                        text(fired, "article"),
                        text(fired, "explanation")))
                .toList();
    }

    /** Every route of the city. */
    public List<Choice> all(String caseNumber) {
        return policy(caseNumber).choices(PolicyList.ROUTES);
    }

    PolicyPack policy(String caseNumber) {
        return cases.policy(caseNumber);
    }

    private Map<String, Object> inputs(String caseNumber, Answers answers) {
        Recognitions.State of = cases.get(caseNumber);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("attitude", answers.attitude());
        inputs.put("ability", answers.ability());
        inputs.put("skilled", answers.skilled());
        inputs.put("experienced", answers.experienced());
        inputs.put("lowEducation", answers.lowEducation());
        inputs.put("startup", answers.startup());
        inputs.put("zeroEmployment", ZERO_EMPLOYMENT.equals(of.primaryCategory()));
        inputs.put("marketAttempts", attempts.of(caseNumber).size());
        return inputs;
    }

    private static String text(Map<String, Object> fired, String output) {
        return (String) fired.get(output);
    }
}
