package io.jiuyuan.recognition.intake;

import io.jiuyuan.recognition.ApplicationImports.RunStatus;
import io.jiuyuan.recognition.intake.domain.ImportRun;
import io.jiuyuan.recognition.intake.domain.ImportRunRepository;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The background threads of this node, and the search for runs that a node left behind when it went down. */
@Component
class ImportQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final int THREADS = 2;

    private final ImportRunner runner;
    private final ImportRunRepository runs;
    private final Clock clock;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "application-import");
        thread.setDaemon(true);
        return thread;
    });

    ImportQueue(ImportRunner runner, ImportRunRepository runs, Clock clock) {
        this.runner = runner;
        this.runs = runs;
        this.clock = clock;
    }

    void add(String runId) {
        if (here.add(runId)) {
            threads.execute(() -> work(runId));
        }
    }

    @Scheduled(fixedDelayString = "${jiuyuan.intake.resume-every:PT1M}", initialDelayString = "PT20S")
    void resumeAbandoned() {
        runs.findByStatusAndLeaseUntilBefore(RunStatus.RUNNING.name(), clock.instant()).stream()
                .map(ImportRun::runId)
                .forEach(this::add);
    }

    private void work(String runId) {
        try {
            runner.work(runId);
        } catch (RuntimeException failure) {
            // The run keeps its place and is taken up again when its lease has lapsed.
            LOG.error("Import {} was interrupted", runId, failure);
        } finally {
            here.remove(runId);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
