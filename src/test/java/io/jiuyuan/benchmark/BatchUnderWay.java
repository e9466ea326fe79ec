package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.workflow.Processes;
import io.jiuyuan.workflow.TaskForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** A batch of lines on its way from phase to phase. */
final class BatchUnderWay {

    static final String DISTRICT = "120101";

    private final BenchmarkContext context;
    private final int lines;
    private final Map<String, String> numbers = new HashMap<>();

    BatchUnderWay(BenchmarkContext context, int lines) {
        this.context = context;
        this.lines = lines;
    }

    BenchmarkContext context() {
        return context;
    }

    int lines() {
        return lines;
    }

    /** A number that a later phase needs, e.g. of the notice. */
    void keep(String what, String number) {
        numbers.put(what, number);
    }

    String number(String what) {
        return numbers.get(what);
    }

    /** Completes the one open task of that kind as that officer. */
    void complete(String businessKey, String task, String officer, Map<String, Object> input) {
        String id = context.bean(Processes.class).openTasks(businessKey).stream()
                .filter(open -> open.key().equals(task))
                .findFirst()
                .orElseThrow()
                .id();
        context.bean(TaskForms.class).complete(id, officer, new ObjectMapper().valueToTree(input));
    }

    /** Executes what is due for that business key, one job after the other, as a node's single thread would. */
    void work(String businessKey) {
        ManagementService jobs = context.bean(ProcessEngine.class).getManagementService();
        for (List<Job> due = due(businessKey); !due.isEmpty(); due = due(businessKey)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> due(String businessKey) {
        ProcessEngine engine = context.bean(ProcessEngine.class);
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .executable()
                        .list()
                        .stream())
                .toList();
    }
}
