package io.jiuyuan.benchmark;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;

/**
 * One side of the recognition measure: how an application is handed in and a task completed differs, how a case is driven
 * through the model does not. The driver executes each job itself, in the place of a job executor.
 */
abstract class CaseSide {

    private final ProcessEngine engine;

    CaseSide(ProcessEngine engine) {
        this.engine = engine;
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Hands in an application and starts its process. */
    abstract String apply(int number);

    /** Takes a task and completes it. */
    abstract void complete(Task task, String officer, Map<String, Object> input);

    /**
     * From the application to the running notice: acceptance, comparison, home visit, preliminary review, publication.
     *
     * @return the instance of the recognition
     */
    String untilNotice(int number, Map<String, Object> visit) {
        String caseNumber = apply(number);
        String instance = step(caseNumber, "userTask_acceptApplication", "community", accepted());
        run(instance, jobs().messages());
        step(caseNumber, "userTask_verifyHome", "community", visit);
        step(caseNumber, "userTask_preliminaryReview", "community", Map.of("outcome", "pass"));
        run(instance, jobs().messages());
        return instance;
    }

    /** From the end of the notice to the decision: recheck, approval, papers, and the first task of what follows. */
    void untilDecision(String instance) {
        run(instance, jobs().timers());
        step(instance, "userTask_recheck", "street");
        step(instance, "userTask_approve", "district");
        run(instance, jobs().messages());
    }

    /** Recognitions that have not ended. The cases themselves go on: they wait for their agreement. */
    long open() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("recognition")
                .count();
    }

    private static Map<String, Object> accepted() {
        return Map.of("outcome", "pass", "opinion", "材料原件已核验");
    }

    private String step(String caseNumber, String key, String officer, Map<String, Object> input) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(key)
                .singleResult();
        complete(task, officer, input);
        return task.getProcessInstanceId();
    }

    private void step(String instance, String key, String officer) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult();
        complete(task, officer, Map.of("outcome", "pass"));
    }

    private JobQuery jobs() {
        return engine.getManagementService().createJobQuery();
    }

    private void run(String instance, JobQuery kind) {
        ManagementService management = engine.getManagementService();
        List<Job> jobs = kind.processInstanceId(instance).executable().list();
        if (jobs.size() != 1) {
            throw new IllegalStateException(jobs.size() + " jobs where the model has one");
        }
        management.executeJob(jobs.get(0).getId());
    }
}
