package io.jiuyuan;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.convention.TestBean;

/**
 * The whole application on a database in memory, without demo data: one context for all classes that extend this one, so
 * add no bean, property or profile in a subclass. Jobs run only when a test says so, and time stands still.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
public abstract class IntegrationTest {

    @TestBean(name = "clock")
    protected Clock applicationClock;

    @Autowired
    protected ProcessEngine engine;

    protected TestClock clock;

    static Clock applicationClock() {
        return new TestClock();
    }

    @BeforeEach
    void startAtTheSameMoment() {
        clock = (TestClock) applicationClock;
        clock.reset();
        init(engine);
    }

    @AfterEach
    void leaveNoInstanceBehind() {
        SecurityContextHolder.clearContext();
        engine.getIdentityService().clearAuthentication();
        for (ProcessInstance instance : engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()) {
            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "end of test", true, true, true, false);
        }
        ProcessEngineTests.reset();
        ClockUtil.reset();
    }

    /** Acts as a signed-in person. */
    protected void as(String username, Runnable act) {
        as(username, () -> {
            act.run();
            return null;
        });
    }

    protected <T> T as(String username, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "n/a", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /**
     * Executes asynchronous continuations and timers that are due by the clock, and what follows from them.
     *
     * @return how many jobs ran
     */
    protected int executeDueJobs() {
        int executed = 0;
        for (Optional<Job> due = firstDueJob(); due.isPresent(); due = firstDueJob()) {
            engine.getManagementService().executeJob(due.get().getId());
            if (++executed > 1000) {
                throw new AssertionError("A thousand jobs ran and more are due: a model goes in circles");
            }
        }
        return executed;
    }

    /** Moves the clock and executes what came due. */
    protected int executeJobsAfter(Duration time) {
        clock.advance(time);
        return executeDueJobs();
    }

    /** One at a time, because the first may end the instance of the next. The engine's own cleanup is left out. */
    private Optional<Job> firstDueJob() {
        return engine
                .getManagementService()
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .filter(job -> job.getProcessDefinitionId() != null)
                .findFirst();
    }
}
