package io.jiuyuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.organization.Role;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableListener;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What every model has to have, whatever it is about. */
class ModelTests extends IntegrationTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** A user task without a limit says why in its documentation, which begins so. */
    private static final String NO_LIMIT = "不设时限：";

    @Autowired
    ApplicationContext context;

    @Autowired
    List<TaskForm> forms;

    static List<Model> models() throws IOException {
        List<Model> models = new ArrayList<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn")) {
            try (InputStream xml = resource.getInputStream()) {
                models.add(new Model(resource.getFilename(), Bpmn.readModelFromStream(xml)));
            }
        }
        return models;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void everyBeanResolves(Model model) {
        assertThat(Expressions.calledBeans(Bpmn.convertToString(model.bpmn())))
                .allSatisfy(
                        bean -> assertThat(context.containsBean(bean)).as(bean).isTrue());
        assertThat(model.attributes("delegateExpression")).allSatisfy(expression -> {
            String bean = Expressions.singleName(expression);
            assertThat(bean).as(expression).isNotNull();
            assertThat(context.containsBean(bean)).as(bean).isTrue();
            assertThat(context.getBean(bean))
                    .isInstanceOfAny(
                            JavaDelegate.class,
                            ActivityBehavior.class,
                            ExecutionListener.class,
                            TaskListener.class,
                            VariableListener.class);
        });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void noCodeIsInAModel(Model model) {
        assertThat(model.attributes("class")).isEmpty();
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(CamundaScript.class)).isEmpty();
        assertThat(Bpmn.convertToString(model.bpmn()))
                .as("nothing of a city")
                .doesNotContainIgnoringCase("tianjin", "chongqing", "xinyu", "天津", "重庆", "新余");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void aModelIsNamedAfterItsFile(Model model) {
        Process process = model.all(Process.class).iterator().next();
        assertThat(process.isExecutable()).isTrue();
        assertThat(kebab(process.getId()) + ".bpmn").isEqualTo(model.file());
        assertThat(model.all(Activity.class))
                .extracting(BaseElement::getId)
                .allSatisfy(id -> assertThat(id)
                        .matches("(userTask|serviceTask|businessRuleTask|sendTask|receiveTask|callActivity|subProcess)"
                                + "_[a-z][A-Za-z0-9]*"));
        assertThat(model.all(Gateway.class))
                .extracting(BaseElement::getId)
                .allSatisfy(id -> assertThat(id).matches("gateway_[a-z][A-Za-z0-9]*"));
        assertThat(model.all(Event.class))
                .extracting(BaseElement::getId)
                .allSatisfy(id -> assertThat(id).matches("(startEvent|endEvent|event|timer)_[a-z][A-Za-z0-9]*"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void namesAreChinese(Model model) {
        List<Map.Entry<String, String>> named = new ArrayList<>();
        model.all(Process.class).forEach(process -> named.add(entry(process.getId(), process.getName())));
        model.all(Activity.class).forEach(activity -> named.add(entry(activity.getId(), activity.getName())));
        model.all(Event.class).forEach(event -> named.add(entry(event.getId(), event.getName())));
        model.all(Gateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1 && !(gateway instanceof ParallelGateway))
                .forEach(gateway -> named.add(entry(gateway.getId(), gateway.getName())));
        model.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .forEach(flow -> named.add(entry(flow.getId(), flow.getName())));

        assertThat(named)
                .allSatisfy(element -> assertThat(element.getValue())
                        .as(element.getKey())
                        .matches(".*\\p{IsHan}.*")
                        .doesNotMatch(".*[A-Za-z]{4,}.*"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void everyUserTaskHasItsGroupItsFormAndItsLimit(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaFormKey()).as(task.getId()).startsWith("embedded:/forms/");
            assertThat(new ClassPathResource("static" + task.getCamundaFormKey().substring("embedded:".length())))
                    .matches(ClassPathResource::exists, "form of " + task.getId());
            assertThat(forms).extracting(TaskForm::taskKey).contains(task.getId());
            if (!hasNoLimit(task)) {
                assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
                assertThat(timers(model, task)).as("timers of " + task.getId()).isNotEmpty();
            }
        });
    }

    /** Else Tasklist would offer the step's filter to everybody. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void everyUserTaskNamesTheRolesThatTakeIt(Model model) {
        Set<String> known = Arrays.stream(Role.values()).map(Role::prefix).collect(Collectors.toSet());
        assertThat(model.all(UserTask.class))
                .allSatisfy(task -> assertThat(roles(task))
                        .as(task.getId())
                        .isNotEmpty()
                        .allSatisfy(role -> assertThat(known).contains(role)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void everyStartFormExists(Model model) {
        assertThat(model.attributes("formKey"))
                .allSatisfy(key -> assertThat(new ClassPathResource("static" + key.substring("embedded:".length())))
                        .matches(ClassPathResource::exists, key));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void decisionsAndCalledModelsExist(Model model) {
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(engine.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(call.getCalledElement())
                            .count())
                    .as(call.getCalledElement())
                    .isPositive();
            assertThat(call.getCamundaCalledElementBinding())
                    .as("only changed models are deployed together")
                    .isNotEqualTo("deployment");
        });
        assertThat(model.all(BusinessRuleTask.class)).allSatisfy(task -> {
            String decision = task.getCamundaDecisionRef();
            if (decision != null && !decision.contains("{")) {
                assertThat(engine.getRepositoryService()
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(decision)
                                .count())
                        .as(decision)
                        .isPositive();
            }
        });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void everythingIsDrawn(Model model) {
        Set<String> shapes = model.all(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        Map<String, Integer> edges = model.all(BpmnEdge.class).stream()
                .collect(Collectors.toMap(
                        edge -> edge.getBpmnElement().getId(),
                        edge -> edge.getWaypoints().size()));

        assertThat(model.all(FlowNode.class))
                .extracting(BaseElement::getId)
                .allSatisfy(id -> assertThat(shapes).contains(id));
        assertThat(model.all(SequenceFlow.class))
                .extracting(BaseElement::getId)
                .allSatisfy(id -> assertThat(edges.getOrDefault(id, 0)).as(id).isGreaterThan(1));
    }

    @Test
    void everyFormBelongsToATaskOfAModel() throws IOException {
        Set<String> tasks = models().stream()
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(BaseElement::getId)
                .collect(Collectors.toSet());

        assertThat(forms)
                .extracting(TaskForm::taskKey)
                .filteredOn(key -> !key.equals("userTask_probe"))
                .allSatisfy(key -> assertThat(tasks).contains(key));
    }

    private static List<String> roles(UserTask task) {
        return task.getChildElementsByType(ExtensionElements.class).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals("roles"))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .map(String::strip)
                .toList();
    }

    private static boolean hasNoLimit(UserTask task) {
        return task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .anyMatch(text -> text.strip().startsWith(NO_LIMIT));
    }

    private static List<BoundaryEvent> timers(Model model, UserTask task) {
        return model.all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(task))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .toList();
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Map.Entry<String, String> entry(String id, String name) {
        return Map.entry(id, name == null ? "" : name);
    }

    record Model(String file, BpmnModelInstance bpmn) {

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        /** Values of a Camunda attribute anywhere in the model. */
        List<String> attributes(String name) {
            return all(BaseElement.class).stream()
                    .map(element -> element.getAttributeValueNs(CAMUNDA, name))
                    .filter(value -> value != null)
                    .toList();
        }

        @Override
        public String toString() {
            return file;
        }
    }
}
