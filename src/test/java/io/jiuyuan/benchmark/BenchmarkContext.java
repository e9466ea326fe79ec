package io.jiuyuan.benchmark;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.TestClock;
import io.jiuyuan.TestDatabase;
import java.time.Clock;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

/** The whole application on an empty database of its own, with the options of production and without demo data. */
final class BenchmarkContext implements AutoCloseable {

    private final TestContext context;

    private BenchmarkContext(Class<? extends IntegrationTest> kind) {
        this.context = new TestContextManager(kind).getTestContext();
    }

    static BenchmarkContext start(Class<? extends IntegrationTest> kind) {
        return new BenchmarkContext(kind);
    }

    <T> T bean(Class<T> type) {
        return context.getApplicationContext().getBean(type);
    }

    ApplicationContext application() {
        return context.getApplicationContext();
    }

    String property(String name) {
        return context.getApplicationContext().getEnvironment().getProperty(name);
    }

    TestClock clock() {
        return (TestClock) bean(Clock.class);
    }

    @Override
    public void close() {
        context.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }

    /** For recognition end to end. */
    @TestPropertySource(properties = "benchmark.context=recognition")
    @ContextConfiguration(initializers = OwnDatabase.class)
    static class ForRecognition extends IntegrationTest {}

    /** For claims end to end. */
    @TestPropertySource(properties = "benchmark.context=claims")
    @ContextConfiguration(initializers = OwnDatabase.class)
    static class ForClaims extends IntegrationTest {}

    /** With the job executor's configuration, whose acquisition is measured. */
    @TestPropertySource(properties = {"benchmark.context=small", "camunda.bpm.job-execution.enabled=true"})
    @ContextConfiguration(initializers = OwnDatabase.class)
    static class Small extends IntegrationTest {}

    @TestPropertySource(properties = {"benchmark.context=large", "camunda.bpm.job-execution.enabled=true"})
    @ContextConfiguration(initializers = OwnDatabase.class)
    static class Large extends IntegrationTest {}

    /** Whose job executor is started when the wave is there. */
    @TestPropertySource(
            properties = {
                "benchmark.context=wave",
                "camunda.bpm.job-execution.enabled=true",
                "spring.datasource.hikari.maximum-pool-size=20"
            })
    @ContextConfiguration(initializers = OwnDatabase.class)
    static class Wave extends IntegrationTest {}

    /** For the manager's page. */
    @TestPropertySource(properties = "benchmark.context=many-cases")
    @ContextConfiguration(initializers = OwnDatabase.class)
    static class ManyCases extends IntegrationTest {}

    @TestPropertySource(properties = "benchmark.context=few-cases")
    @ContextConfiguration(initializers = OwnDatabase.class)
    static class FewCases extends IntegrationTest {}

    /** On the database that the parent process names, see {@link ImportRun}. */
    @TestPropertySource(
            properties = {
                "spring.datasource.url=${BENCHMARK_URL}",
                "spring.datasource.username=${BENCHMARK_USER}",
                "spring.datasource.password=${BENCHMARK_PASSWORD}"
            })
    static class ForImport extends IntegrationTest {}

    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = TestDatabase.create();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password())
                    .applyTo(context);
        }
    }
}
