package io.jiuyuan.workflow.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The activities of one version of a model, as an administrator reads them. */
final class ModelActivities {

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();

    private ModelActivities() {}

    static ModelActivities of(RepositoryService repository, String definitionId) {
        ModelActivities activities = new ModelActivities();
        repository
                .getBpmnModelInstance(definitionId)
                .getModelElementsByType(FlowNode.class)
                .forEach(node -> activities.nodes.put(node.getId(), node));
        return activities;
    }

    Set<String> ids() {
        return nodes.keySet();
    }

    /** Those where a case may wait. */
    List<String> waiting() {
        return nodes.values().stream()
                .filter(ModelActivities::mayWait)
                .map(FlowNode::getId)
                .toList();
    }

    /** The name in the model, or the id of what bears none. */
    String name(String id) {
        FlowNode node = nodes.get(id);
        return node == null || node.getName() == null || node.getName().isBlank() ? id : node.getName();
    }

    String kind(String id) {
        FlowNode node = nodes.get(id);
        if (node instanceof UserTask) {
            return "人工任务";
        }
        if (node instanceof CallActivity) {
            return "调用子流程";
        }
        if (node instanceof SubProcess) {
            return "子流程";
        }
        if (node instanceof BoundaryEvent) {
            return "边界事件";
        }
        if (node instanceof CatchEvent) {
            return "等待事件";
        }
        return node instanceof Activity ? "自动任务" : "网关";
    }

    /** Whether it waits for a condition, which the engine reads afresh from the new version. */
    boolean conditional(String id) {
        FlowNode node = nodes.get(id);
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(ConditionalEventDefinition.class::isInstance);
    }

    /** Events at the edge of an activity. */
    List<String> boundaryOf(String id) {
        return nodes.values().stream()
                .filter(node -> node instanceof BoundaryEvent event
                        && event.getAttachedTo() != null
                        && event.getAttachedTo().getId().equals(id))
                .map(FlowNode::getId)
                .toList();
    }

    private static boolean mayWait(FlowNode node) {
        if (node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(ModelActivities::isPassedWithoutWaiting)) {
            return false;
        }
        if (node instanceof StartEvent) {
            return node.getParentElement() instanceof SubProcess within && within.triggeredByEvent();
        }
        return node instanceof UserTask
                || node instanceof CallActivity
                || node instanceof SubProcess
                || node instanceof ReceiveTask
                || node instanceof BoundaryEvent
                || node instanceof IntermediateCatchEvent
                || node instanceof EventBasedGateway
                || node instanceof ParallelGateway
                || node instanceof InclusiveGateway
                || node.isCamundaAsyncBefore()
                || node.isCamundaAsyncAfter();
    }

    /** A link is a line of the drawing, and nothing is subscribed for an escalation or an error. */
    private static boolean isPassedWithoutWaiting(EventDefinition definition) {
        return definition instanceof LinkEventDefinition
                || definition instanceof EscalationEventDefinition
                || definition instanceof ErrorEventDefinition;
    }
}
