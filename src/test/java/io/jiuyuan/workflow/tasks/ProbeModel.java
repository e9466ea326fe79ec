package io.jiuyuan.workflow.tasks;

import io.jiuyuan.shared.RuleRefused;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A model of one user task of the street office 999999001, with two days to do it. */
@Configuration(proxyBeanMethods = false)
class ProbeModel {

    static final String KEY = "probe";
    static final String TASK = "userTask_probe";
    static final String GROUP = "street-999999001";

    /** Runs after the task, in its transaction. */
    @Bean
    JavaDelegate probeDelegate() {
        return execution -> {
            if ("forbidden".equals(execution.getVariable("outcome"))) {
                throw new RuleRefused("forbidden", "此结果不允许。");
            }
        };
    }

    static String deploy(ProcessEngine engine) {
        return engine.getRepositoryService()
                .createDeployment()
                .name("probe")
                .addModelInstance(
                        "probe.bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .name("试验")
                                .startEvent()
                                .userTask(TASK)
                                .name("试验任务")
                                .camundaCandidateGroups(GROUP)
                                .camundaDueDate("${dateTime().plusDays(2).toDate()}")
                                .camundaFormKey("embedded:/forms/probe.html")
                                .serviceTask("serviceTask_probe")
                                .camundaDelegateExpression("${probeDelegate}")
                                .userTask("userTask_withoutForm")
                                .camundaCandidateGroups(GROUP)
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    static String start(ProcessEngine engine, String caseNumber) {
        engine.getRuntimeService().startProcessInstanceByKey(KEY, caseNumber, Map.of("round", 1));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
    }
}
