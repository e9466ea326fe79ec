package io.jiuyuan.benchmark;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;

/**
 * One side of a measure from end to end: how a task is completed differs, how an instance is driven through the model does not.
 * The driver executes each job itself, in the place of a job executor.
 */
abstract class ModelSide {

    private final ProcessEngine engine;
    private final Desk desk;

    ModelSide(ProcessEngine engine, Desk desk) {
        this.engine = engine;
        this.desk = desk;
    }

    /** Takes a task and completes it. */
    @FunctionalInterface
    interface Desk {
        void complete(Task task, String officer, Map<String, Object> input);
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Finds the task of that business key and completes it; returns its process instance. */
    String step(String businessKey, String key, String officer, Map<String, Object> input) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(key)
                .singleResult();
        desk.complete(task, officer, input);
        return task.getProcessInstanceId();
    }

    /** The same by its process instance. */
    void stepOf(String instance, String key, String officer, Map<String, Object> input) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult();
        desk.complete(task, officer, input);
    }

    JobQuery jobs() {
        return engine.getManagementService().createJobQuery();
    }

    /** Executes the one job of that kind. */
    void run(String instance, JobQuery kind) {
        ManagementService management = engine.getManagementService();
        List<Job> jobs = kind.processInstanceId(instance).executable().list();
        if (jobs.size() != 1) {
            throw new IllegalStateException(jobs.size() + " jobs where the model has one");
        }
        management.executeJob(jobs.get(0).getId());
    }
}
