package io.jiuyuan.benchmark;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** One side of the recognition measure. */
abstract class CaseSide extends ModelSide {

    CaseSide(ProcessEngine engine, Desk desk) {
        super(engine, desk);
    }

    /** Hands in an application and starts its process. */
    abstract String apply(int number);

    /**
     * From the application to the running notice: acceptance, comparison, home visit, preliminary review, publication.
     *
     * @return the instance of the recognition
     */
    String untilNotice(int number, Map<String, Object> visit) {
        String caseNumber = apply(number);
        String instance = step(caseNumber, "userTask_acceptApplication", "community", accepted());
        run(instance, jobs().messages());
        step(caseNumber, "userTask_verifyHome", "community", visit);
        step(caseNumber, "userTask_preliminaryReview", "community", Map.of("outcome", "pass"));
        run(instance, jobs().messages());
        return instance;
    }

    /** From the end of the notice to the decision: recheck, approval, papers, and the first task of what follows. */
    void untilDecision(String instance) {
        run(instance, jobs().timers());
        stepOf(instance, "userTask_recheck", "street", Map.of("outcome", "pass"));
        stepOf(instance, "userTask_approve", "district", Map.of("outcome", "pass"));
        run(instance, jobs().messages());
    }

    /** Recognitions that have not ended. The cases themselves go on: they wait for their agreement. */
    long open() {
        return engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("recognition")
                .count();
    }

    private static Map<String, Object> accepted() {
        return Map.of("outcome", "pass", "opinion", "材料原件已核验");
    }
}
