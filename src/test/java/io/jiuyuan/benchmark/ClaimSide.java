package io.jiuyuan.benchmark;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** One side of the measure of claims. */
abstract class ClaimSide extends ModelSide {

    ClaimSide(ProcessEngine engine, Desk desk) {
        super(engine, desk);
    }

    /** Hands in a claim and starts its process. */
    abstract String submit(int number);

    /** Submission, acceptance, check and review, and the message that it is approved; then it waits for its notice. */
    void untilApproved(int number) {
        String claim = submit(number);
        step(claim, "userTask_acceptClaim", "street", Map.of("outcome", "accept"));
        step(claim, "userTask_checkClaim", "street3", Map.of("outcome", "pass", "opinion", "已核对缴费凭证，情况属实"));
        String instance = step(claim, "userTask_reviewClaim", "district", Map.of("outcome", "approve"));
        run(instance, jobs().messages());
    }

    /** Claims that wait for their notice and payment. */
    long waiting() {
        return engine().getRuntimeService()
                .createExecutionQuery()
                .processDefinitionKey("subsidyClaim")
                .messageEventSubscriptionName("claimSettled")
                .count();
    }
}
