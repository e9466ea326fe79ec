package io.jiuyuan.exit.process;

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
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** {@link ExitProcess} and {@link TrackProcess} against their models. */
class ExitModelTests {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])[a-z]\\w*(?![\\w(.'])");

    private final BpmnModelInstance exit = read("/processes/exit/exit.bpmn");
    private final BpmnModelInstance track = read("/processes/exit/retirement-track.bpmn");

    @Test
    void theHoldersNameTheProcessesAndTheirTasks() {
        assertThat(ids(exit, Process.class)).containsExactly(ExitProcess.KEY);
        assertThat(ids(track, Process.class)).containsExactly(TrackProcess.KEY);
        assertThat(constants(ExitProcess.class, "userTask_")).isEqualTo(ids(exit, UserTask.class));
        assertThat(constants(TrackProcess.class, "userTask_")).isEqualTo(ids(track, UserTask.class));
    }

    @Test
    void theHoldersNameEveryMessage() {
        assertThat(messages(exit))
                .containsExactlyInAnyOrder(ExitProcess.MESSAGE_EXIT_ANSWERED, ExitProcess.MESSAGE_EXIT_WITHDRAWN);
        assertThat(messages(track)).containsExactly(TrackProcess.MESSAGE_TRACK_NEEDLESS);
        assertThat(messages(read("/processes/assistance-case.bpmn")))
                .contains(ExitProcess.MESSAGE_EXIT_PROPOSED, ExitProcess.MESSAGE_EXIT_REVOKED);
    }

    /** The code of an escalation is the task that is overdue. */
    @Test
    void everyTaskWithALimitHasItsEscalation() {
        assertThat(exit.getModelElementsByType(Escalation.class))
                .extracting(Escalation::getEscalationCode)
                .containsExactlyInAnyOrderElementsOf(ExitProcess.STEPS.keySet());
    }

    @Test
    void everyVariableThatTheModelsReadIsNamed() {
        assertThat(constants(ExitProcess.class, "")).containsAll(read(exit));
        assertThat(constants(TrackProcess.class, "")).containsAll(read(track));
        assertThat(read(exit))
                .contains(ExitProcess.OUTCOME, ExitProcess.ANNOUNCEMENT_REQUIRED, ExitProcess.VERIFY_GROUP);
    }

    private static Set<String> read(BpmnModelInstance model) {
        Set<String> read = new HashSet<>();
        String text = Bpmn.convertToString(model);
        for (Matcher expression = EXPRESSION.matcher(text); expression.find(); ) {
            String body = expression.group(1).replaceAll("'[^']*'", "");
            for (Matcher name = NAME.matcher(body); name.find(); ) {
                read.add(name.group());
            }
        }
        read.remove("execution");
        read.removeIf(name -> text.contains("delegateExpression=\"${" + name + "}\""));
        return read;
    }

    private static Set<String> messages(BpmnModelInstance model) {
        return model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance read(String resource) {
        return Bpmn.readModelFromStream(ExitModelTests.class.getResourceAsStream(resource));
    }

    private static <T extends BaseElement> Set<String> ids(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream()
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<?> holder, String prefix) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ExitModelTests::value)
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
