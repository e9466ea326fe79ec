package io.jiuyuan.agreement.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Stands in for the root process of a case: takes up changes of its agreement, any number of them, and nothing else. */
final class AssistancePeriod {

    static final String KEY = "assistancePeriodStandIn";

    private AssistancePeriod() {}

    static void begin(ProcessEngine engine, String caseNumber) {
        boolean deployed = engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(KEY)
                        .count()
                > 0;
        if (!deployed) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(KEY + ".bpmn", model())
                    .deploy();
        }
        engine.getRuntimeService().startProcessInstanceByKey(KEY, caseNumber);
    }

    static void end(ProcessEngine engine, String caseNumber) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "over"));
    }

    private static BpmnModelInstance model() {
        BpmnModelInstance model = Bpmn.createExecutableProcess(KEY)
                .startEvent()
                .subProcess("period")
                .embeddedSubProcess()
                .startEvent()
                .receiveTask()
                .message("assistancePeriodOver")
                .endEvent()
                .subProcessDone()
                .endEvent()
                .done();
        SubProcess period = model.getModelElementById("period");
        return period.builder()
                .boundaryEvent()
                .cancelActivity(false)
                .message(AgreementChangeProcess.MESSAGE_REQUESTED)
                .callActivity()
                .calledElement(AgreementChangeProcess.KEY)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaIn(AgreementChangeProcess.CHANGE_KIND, AgreementChangeProcess.CHANGE_KIND)
                .endEvent()
                .done();
    }
}
