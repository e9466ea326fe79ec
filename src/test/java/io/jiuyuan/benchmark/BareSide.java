package io.jiuyuan.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The same models on the engine alone, every bean of theirs empty but for the flags that the gateways read. */
final class BareSide extends CaseSide implements AutoCloseable {

    private static final String CITY_STEPS = "determineSteps";

    private final BareEngine bare;

    private BareSide(BareEngine bare) {
        super(bare.engine(), desk(bare.engine(), input -> "pass"));
        this.bare = bare;
    }

    /** @param own the application's configuration */
    static BareSide start(ProcessEngineConfigurationImpl own, List<String> models) {
        return new BareSide(BareEngine.start(own, models, emptyBeans()));
    }

    @Override
    String apply(int number) {
        String caseNumber = "JY120101" + number;
        engine().getRuntimeService().startProcessInstanceByKey("assistanceCase", caseNumber);
        return caseNumber;
    }

    /**
     * Tasks as Tasklist takes and completes them, each in two transactions.
     *
     * @param outcome the flag that the gateway reads, of what ours was told
     */
    static Desk desk(ProcessEngine engine, Function<Map<String, Object>, Object> outcome) {
        return (task, officer, input) -> {
            engine.getIdentityService().setAuthenticatedUserId(officer);
            try {
                engine.getTaskService().claim(task.getId(), officer);
                engine.getTaskService().complete(task.getId(), Map.of("outcome", outcome.apply(input)));
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        };
    }

    @Override
    public void close() {
        bare.close();
    }

    private static Map<Object, Object> emptyBeans() {
        return Map.of(
                "caseStartGuard",
                (ExecutionListener) execution -> {},
                "recognitionClock",
                new EmptyClock(),
                CITY_STEPS,
                (JavaDelegate) BareSide::tianjin,
                "compareData",
                flag("comparisonComplete", true),
                "publishNotice",
                (JavaDelegate) execution -> execution.setVariable("noticeCheckAt", EmptyClock.soon()),
                "checkNotice",
                flag("outcome", "pass"),
                "issueDecision",
                flag("recognitionOutcome", "recognized"),
                "agreementStanding",
                new EmptyStanding(),
                "determineAgreement",
                flag("agreementNeed", "agreement"),
                "agreementClock",
                new EmptyClock());
    }

    private static JavaDelegate flag(String name, Object value) {
        return execution -> execution.setVariable(name, value);
    }

    private static void tianjin(DelegateExecution execution) {
        for (String step : List.of("homeVerification", "preliminary", "notice", "recheck")) {
            execution.setVariable(step + "Required", true);
        }
        Map.of(
                        "acceptance", "community-120101001001",
                        "comparison", "community-120101001001",
                        "homeVerification", "community-120101001001",
                        "preliminary", "community-120101001001",
                        "objection", "street-120101001",
                        "recheck", "street-120101001",
                        "approval", "district-120101")
                .forEach((step, group) -> execution.setVariable(step + "Group", group));
    }

    /** Stands in for the working-day arithmetic of the due dates. */
    public static final class EmptyClock {

        static Date soon() {
            return Date.from(
                    Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()).plus(Duration.ofDays(5)));
        }

        public Date due(DelegateExecution execution, String step) {
            return soon();
        }

        public Date overdueAt(DelegateExecution execution, String step) {
            return soon();
        }

        public String street(DelegateExecution execution) {
            return "street-120101001";
        }
    }

    /** No case has an agreement yet. */
    public static final class EmptyStanding {

        public boolean holds(DelegateExecution execution) {
            return false;
        }
    }
}
