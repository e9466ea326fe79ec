package io.jiuyuan.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.jiuyuan.TestDatabase;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The engine alone on a database of its own on the same server: without Spring, authorization, metrics, guards or anything of
 * ours. History level, time to live, kind of ids and the job executor's settings are the application's, so that both sides
 * write the same rows and drain with the same threads.
 */
record BareEngine(ProcessEngine engine, HikariDataSource dataSource) implements AutoCloseable {

    /** @param own the application's configuration @param beans by the names that the models use */
    static BareEngine start(ProcessEngineConfigurationImpl own, List<String> models, Map<Object, Object> beans) {
        TestDatabase database = TestDatabase.create();
        HikariDataSource dataSource = new HikariDataSource();
        // Else the engine takes the tables of the application's database for its own and creates none.
        dataSource.setJdbcUrl(database.url() + "&nullDatabaseMeansCurrent=true");
        dataSource.setUsername(database.user());
        dataSource.setPassword(database.password());
        dataSource.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        dataSource.setMaximumPoolSize(20);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + database.name());
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setCustomHistoryLevels(List.of(own.getHistoryLevel()));
        configuration.setHistory(own.getHistoryLevel().getName());
        configuration.setHistoryTimeToLive(own.getHistoryTimeToLive());
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorAcquireByDueDate(own.isJobExecutorAcquireByDueDate());
        configuration.setJobExecutorPreferTimerJobs(own.isJobExecutorPreferTimerJobs());
        configuration.setEnsureJobDueDateNotNull(own.isEnsureJobDueDateNotNull());
        configuration.setJobExecutor(executor(own.getJobExecutor()));
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setBeans(beans);
        ProcessEngine engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        models.forEach(deployment::addClasspathResource);
        deployment.deploy();
        return new BareEngine(engine, dataSource);
    }

    private static JobExecutor executor(JobExecutor own) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        // Where the driver executes the jobs itself, the application has no executor of its own either.
        if (own instanceof SpringJobExecutor spring) {
            ThreadPoolTaskExecutor threads = (ThreadPoolTaskExecutor) spring.getTaskExecutor();
            executor.setCorePoolSize(threads.getCorePoolSize());
            executor.setMaxPoolSize(threads.getMaxPoolSize());
            executor.setQueueSize(threads.getQueueCapacity());
        }
        executor.setMaxJobsPerAcquisition(own.getMaxJobsPerAcquisition());
        executor.setWaitTimeInMillis(own.getWaitTimeInMillis());
        executor.setMaxWait(own.getMaxWait());
        executor.setWaitIncreaseFactor(own.getWaitIncreaseFactor());
        executor.setBackoffTimeInMillis(own.getBackoffTimeInMillis());
        executor.setMaxBackoff(own.getMaxBackoff());
        executor.setLockTimeInMillis(own.getLockTimeInMillis());
        return executor;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
