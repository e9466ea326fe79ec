package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.workflow.TaskForm;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@link RecognitionProcess} against the models. */
class RecognitionModelTests extends RecognitionTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])[a-z]\\w*(?![\\w(.'])");
    private static final Set<String> NO_VARIABLES = Set.of("execution", "true", "false");

    @Autowired
    List<TaskForm> forms;

    private final BpmnModelInstance recognition = read("/processes/recognition/recognition.bpmn");
    private final BpmnModelInstance root = read("/processes/assistance-case.bpmn");

    @Test
    void theHolderNamesTheProcesses() {
        assertThat(ids(recognition, Process.class)).containsExactly(RecognitionProcess.KEY);
        assertThat(ids(root, Process.class)).containsExactly(RecognitionProcess.ROOT);
    }

    @Test
    void theHolderNamesEveryUserTaskAndEachHasItsForm() {
        Set<String> tasks = ids(recognition, UserTask.class);

        assertThat(constants("userTask_")).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(forms).extracting(TaskForm::taskKey).containsAll(tasks);
        assertThat(recognition.getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaFormKey())
                        .isEqualTo("embedded:/forms/recognition/" + task.getId() + ".html"));
    }

    @Test
    void theHolderNamesEveryMessage() {
        assertThat(recognition.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrder(
                        RecognitionProcess.MESSAGE_OBJECTION_RAISED, RecognitionProcess.MESSAGE_WITHDRAWN);
    }

    /** The code of an escalation is the task that is overdue. */
    @Test
    void everyTaskWithALimitHasItsEscalation() {
        assertThat(recognition.getModelElementsByType(Escalation.class))
                .extracting(Escalation::getEscalationCode)
                .containsExactlyInAnyOrderElementsOf(RecognitionProcess.STEPS.keySet());
    }

    @Test
    void everyVariableThatTheModelReadsIsNamed() {
        Set<String> read = new HashSet<>();
        String text = Bpmn.convertToString(recognition);
        for (Matcher expression = EXPRESSION.matcher(text); expression.find(); ) {
            String body = expression.group(1).replaceAll("'[^']*'", "");
            for (Matcher name = NAME.matcher(body); name.find(); ) {
                read.add(name.group());
            }
        }
        read.removeAll(NO_VARIABLES);
        read.removeIf(name -> text.contains("delegateExpression=\"${" + name + "}\""));

        Set<String> named = constants("");
        named.addAll(RecognitionProcess.GROUPS.values());
        assertThat(named).containsAll(read);
        assertThat(read).contains(RecognitionProcess.OUTCOME, RecognitionProcess.TARGET, "recheckGroup");
    }

    @Test
    void everyTargetOfASendBackHasItsWay() {
        Set<String> conditions = recognition.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().getId().equals("gateway_sendBackTarget"))
                .map(flow -> flow.getConditionExpression().getTextContent())
                .collect(Collectors.toSet());

        Set<String> expected = RecognitionProcess.TARGETS.values().stream()
                .map(target -> "${target == '" + target + "'}")
                .collect(Collectors.toSet());
        expected.add("${target == '" + RecognitionProcess.ASK_SUPPLEMENT + "'}");
        assertThat(conditions).isEqualTo(expected);
    }

    private static BpmnModelInstance read(String resource) {
        return Bpmn.readModelFromStream(RecognitionModelTests.class.getResourceAsStream(resource));
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.BaseElement> Set<String> ids(
            BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream().map(e -> e.getId()).collect(Collectors.toSet());
    }

    private static Set<String> constants(String prefix) {
        return Arrays.stream(RecognitionProcess.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(RecognitionModelTests::value)
                .filter(value -> value.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
