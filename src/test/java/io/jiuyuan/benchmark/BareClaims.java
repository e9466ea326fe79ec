package io.jiuyuan.benchmark;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The same model on the engine alone, every bean of it empty but for the flags that the gateways and the groups read. */
final class BareClaims extends ClaimSide implements AutoCloseable {

    private static final List<String> MODEL = List.of("processes/subsidy/subsidy-claim.bpmn");

    private final BareEngine bare;

    private BareClaims(BareEngine bare) {
        super(bare.engine(), BareSide.desk(bare.engine(), input -> input.get("outcome")));
        this.bare = bare;
    }

    /** @param own the application's configuration */
    static BareClaims start(ProcessEngineConfigurationImpl own) {
        return new BareClaims(BareEngine.start(own, MODEL, emptyBeans()));
    }

    @Override
    String submit(int number) {
        String claim = "BT120101" + number;
        engine().getRuntimeService().startProcessInstanceByKey("subsidyClaim", claim);
        return claim;
    }

    @Override
    public void close() {
        bare.close();
    }

    private static Map<Object, Object> emptyBeans() {
        return Map.of(
                "claimStartGuard",
                (ExecutionListener) execution -> {},
                "openClaim",
                (JavaDelegate) BareClaims::groups,
                "announceApproval",
                (JavaDelegate) execution -> {},
                "claimClock",
                new EmptyClock());
    }

    private static void groups(DelegateExecution execution) {
        execution.setVariables(Map.of(
                "proposed", false,
                "confirmGroups", "street-120101001",
                "acceptGroup", "street-120101001",
                "checkGroup", "street-120101001",
                "reviewGroup", "district-120101"));
    }

    /** Stands in for the working-day arithmetic of the due dates. */
    public static final class EmptyClock {

        private static final Duration LIMIT = Duration.ofDays(5);

        public Date acceptDue(DelegateExecution execution) {
            return soon();
        }

        public Date acceptClaimOverdueAt(DelegateExecution execution) {
            return soon();
        }

        public Date checkDue(DelegateExecution execution) {
            return soon();
        }

        public Date checkClaimOverdueAt(DelegateExecution execution) {
            return soon();
        }

        public Date reviewDue(DelegateExecution execution) {
            return soon();
        }

        public Date reviewClaimOverdueAt(DelegateExecution execution) {
            return soon();
        }

        private static Date soon() {
            return Date.from(ClockUtil.getCurrentTime().toInstant().plus(LIMIT));
        }
    }
}
