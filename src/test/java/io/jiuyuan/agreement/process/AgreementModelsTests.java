package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
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

/** The holder classes against their models. */
class AgreementModelsTests {

    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])[a-z]\\w*(?![\\w(.'])");

    private final BpmnModelInstance agreement = read("/processes/agreement/agreement.bpmn");
    private final BpmnModelInstance change = read("/processes/agreement/agreement-change.bpmn");
    private final BpmnModelInstance root = read("/processes/assistance-case.bpmn");

    @Test
    void theyNameTheProcesses() {
        assertThat(ids(agreement, Process.class)).containsExactly(AgreementProcess.KEY);
        assertThat(ids(change, Process.class)).containsExactly(AgreementChangeProcess.KEY);
    }

    @Test
    void theyNameEveryUserTask() {
        assertThat(constants(AgreementProcess.class, "userTask_"))
                .containsExactlyInAnyOrderElementsOf(ids(agreement, UserTask.class));
        assertThat(constants(AgreementChangeProcess.class, "userTask_"))
                .containsExactlyInAnyOrderElementsOf(ids(change, UserTask.class));
    }

    /** The code of an escalation is the task that is overdue. */
    @Test
    void everyTaskWithALimitHasItsEscalation() {
        assertThat(escalations(agreement)).isEqualTo(AgreementProcess.LIMITS.keySet());
        assertThat(escalations(change)).isEqualTo(AgreementChangeProcess.LIMITS.keySet());
    }

    @Test
    void theRootWaitsForBothMessages() {
        assertThat(root.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .contains(AgreementChangeProcess.MESSAGE_REQUESTED, AgreementChangeProcess.MESSAGE_TERMINATED);
        assertThat(Bpmn.convertToString(root))
                .contains("source=\"" + AgreementChangeProcess.CHANGE_KIND + "\"")
                .contains("source=\"" + AgreementChangeProcess.CHANGE_OUTCOME + "\"");
    }

    @Test
    void everyVariableThatAConditionReadsIsNamed() {
        assertThat(constants(AgreementProcess.class, "")).containsAll(variables(agreement));
        assertThat(constants(AgreementChangeProcess.class, "")).containsAll(variables(change));
    }

    private static Set<String> variables(BpmnModelInstance model) {
        Set<String> read = new HashSet<>();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                String condition = flow.getConditionExpression()
                        .getTextContent()
                        .replaceAll("'[^']*'", "")
                        .replaceAll("[${}]", " ");
                for (Matcher name = NAME.matcher(condition); name.find(); ) {
                    read.add(name.group());
                }
            }
        }
        assertThat(read).isNotEmpty();
        return read;
    }

    private static Set<String> escalations(BpmnModelInstance model) {
        return model.getModelElementsByType(Escalation.class).stream()
                .map(Escalation::getEscalationCode)
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance read(String resource) {
        return Bpmn.readModelFromStream(AgreementModelsTests.class.getResourceAsStream(resource));
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.BaseElement> Set<String> ids(
            BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream().map(e -> e.getId()).collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<?> holder, String prefix) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(AgreementModelsTests::value)
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
