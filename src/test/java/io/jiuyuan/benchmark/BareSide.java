package io.jiuyuan.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.jiuyuan.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine alone: the same models on the same kind of database with the same history level, every bean of theirs empty but
 * for the flags that the gateways read. Without authorization, metrics, guards or anything of ours.
 */
final class BareSide extends CaseSide implements AutoCloseable {

    private static final String CITY_STEPS = "determineSteps";

    private final HikariDataSource dataSource;

    private BareSide(ProcessEngine engine, HikariDataSource dataSource) {
        super(engine);
        this.dataSource = dataSource;
    }

    /**
     * @param history the application's level, so that both sides write the same history
     * @param timeToLive of the history, which the engine demands by default; marks what a case leaves behind when it ends
     */
    static BareSide start(HistoryLevel history, String timeToLive, List<String> models) {
        TestDatabase database = TestDatabase.create();
        HikariDataSource dataSource = new HikariDataSource();
        // Else the engine takes the tables of the application's database for its own and creates none.
        dataSource.setJdbcUrl(database.url() + "&nullDatabaseMeansCurrent=true");
        dataSource.setUsername(database.user());
        dataSource.setPassword(database.password());
        dataSource.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setCustomHistoryLevels(List.of(history));
        configuration.setHistory(history.getName());
        configuration.setHistoryTimeToLive(timeToLive);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setBeans(emptyBeans());
        ProcessEngine engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        models.forEach(deployment::addClasspathResource);
        deployment.deploy();
        return new BareSide(engine, dataSource);
    }

    @Override
    String apply(int number) {
        String caseNumber = "JY120101" + number;
        engine().getRuntimeService().startProcessInstanceByKey("assistanceCase", caseNumber);
        return caseNumber;
    }

    @Override
    void complete(Task task, String officer, Map<String, Object> input) {
        engine().getIdentityService().setAuthenticatedUserId(officer);
        try {
            engine().getTaskService().claim(task.getId(), officer);
            engine().getTaskService().complete(task.getId(), Map.of("outcome", "pass"));
        } finally {
            engine().getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        engine().close();
        dataSource.close();
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
