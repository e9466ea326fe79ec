package io.jiuyuan.workflow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;

/** Hears which rules fired, which the decision's result does not tell. */
public final class DmnRuleListener implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<Deque<List<DmnDecisionTableEvaluationEvent>>> HEARD =
            ThreadLocal.withInitial(ArrayDeque::new);

    DmnRuleListener() {}

    /** Evaluates and returns what was heard: one event per table, required decisions first. */
    public static List<DmnDecisionTableEvaluationEvent> during(Supplier<?> evaluation) {
        Deque<List<DmnDecisionTableEvaluationEvent>> heard = HEARD.get();
        heard.push(new ArrayList<>());
        try {
            evaluation.get();
            return heard.peek();
        } finally {
            heard.pop();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<DmnDecisionTableEvaluationEvent> current = HEARD.get().peek();
        if (current != null) {
            current.add(event);
        }
    }
}
