package io.jiuyuan.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The holders against their models. */
class AssistanceModelTests {

    /** @param other messages of other packages that the model waits for */
    record Held(String file, Class<?> holder, Set<String> other) {

        BpmnModelInstance model() {
            return Bpmn.readModelFromStream(
                    AssistanceModelTests.class.getResourceAsStream("/processes/assistance/" + file));
        }

        Set<String> constants(String prefix) {
            return Stream.of(holder, SupervisionProcess.class)
                    .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                    .filter(field -> field.getType() == String.class)
                    .map(AssistanceModelTests::value)
                    .filter(value -> value.startsWith(prefix))
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Held> models() {
        return Stream.of(
                new Held("assistance.bpmn", AssistanceProcess.class, Set.of("planRevisionRequested")),
                new Held("placement-clock.bpmn", PlacementProcess.class, Set.of()),
                new Held("employment-tracking.bpmn", EmploymentProcess.class, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theHolderNamesTheProcessAndItsUserTasks(Held held) {
        assertThat(ids(held, Process.class)).isSubsetOf(held.constants(""));
        assertThat(held.constants("userTask_")).isEqualTo(ids(held, UserTask.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theHolderNamesEveryMessage(Held held) {
        assertThat(held.model().getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .allMatch(name ->
                        held.constants("").contains(name) || held.other().contains(name));
    }

    /** The code of an escalation is what is overdue. */
    @ParameterizedTest
    @MethodSource("models")
    void everyTaskOfTheLineHasItsEscalation(Held held) {
        Set<String> codes = held.model().getModelElementsByType(Escalation.class).stream()
                .map(Escalation::getEscalationCode)
                .filter(code -> code.startsWith("userTask_"))
                .collect(Collectors.toSet());
        Set<String> tasks = ids(held, UserTask.class);
        tasks.remove(SupervisionProcess.SUPERVISE);
        assertThat(codes).isEqualTo(tasks);
    }

    private static <T extends BaseElement> Set<String> ids(Held held, Class<T> type) {
        return held.model().getModelElementsByType(type).stream()
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
