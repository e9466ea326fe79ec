package io.jiuyuan.security.guard;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One open case with a task for a street office in each of three places, and another task for any group one likes. */
class GuardedCases {

    private static final String MODEL = "guardedCase";

    private final ProcessEngine engine;

    GuardedCases(ProcessEngine engine) {
        this.engine = engine;
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(MODEL)
                        .count()
                == 0) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("guard/guarded-case.bpmn")
                    .deploy();
        }
    }

    Case open(String businessKey, String group) {
        ProcessInstance instance = engine.getRuntimeService()
                .startProcessInstanceByKey(MODEL, businessKey, Map.<String, Object>of("group", group));
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        return new Case(businessKey, instance.getId(), instance.getProcessDefinitionId(), task.getId());
    }

    record Case(String businessKey, String instance, String definition, String task) {

        String fill(String text) {
            return text.replace("{task}", task)
                    .replace("{instance}", instance)
                    .replace("{definition}", definition)
                    .replace("{key}", businessKey);
        }
    }
}
