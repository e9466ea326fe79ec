package io.jiuyuan.workflow.engine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads that execute jobs: as many as the node has cores unless it is told otherwise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        prefix = "camunda.bpm.job-execution",
        name = "enabled",
        havingValue = "true",
        matchIfMissing = true)
class JobThreads {

    /** Waiting for each thread, so that none is idle while more is acquired. */
    private static final int QUEUED = 4;

    /** By the name under which the engine's starter looks for one. */
    @Bean("camundaTaskExecutor")
    ThreadPoolTaskExecutor jobThreads(@Value("${jiuyuan.jobs.threads}") int configured) {
        int count = configured > 0 ? configured : Runtime.getRuntime().availableProcessors();
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(count);
        threads.setMaxPoolSize(count);
        threads.setQueueCapacity(count * QUEUED);
        threads.setThreadNamePrefix("jobs-");
        return threads;
    }
}
