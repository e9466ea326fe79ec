package io.jiuyuan.assistance.visits.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** {@link MonthlyVisitsProcess} against the model. */
class MonthlyVisitsModelTests {

    /** A variable stands alone or before a comparison; beans are called. */
    private static final Pattern VARIABLE =
            Pattern.compile("(?:conditionExpression[^>]*>|candidateGroups=\")\\$\\{([a-zA-Z]+)(?:}| ==)");

    private final BpmnModelInstance model =
            Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/assistance/monthly-visits.bpmn"));

    @Test
    void theHolderNamesProcessTasksAndMessages() {
        assertThat(model.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(MonthlyVisitsProcess.KEY);
        assertThat(model.getModelElementsByType(UserTask.class))
                .extracting(UserTask::getId)
                .containsExactlyInAnyOrder(MonthlyVisitsProcess.VISIT_HOME, MonthlyVisitsProcess.SUPERVISE_VISITS);
        assertThat(model.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactly(MonthlyVisitsProcess.MESSAGE_VISIT_RECORDED);
    }

    @Test
    void everyVariableThatTheModelReadsIsNamed() {
        Set<String> read = new TreeSet<>();
        for (Matcher found = VARIABLE.matcher(Bpmn.convertToString(model)); found.find(); ) {
            read.add(found.group(1));
        }

        assertThat(read)
                .containsExactlyInAnyOrder(
                        MonthlyVisitsProcess.VISITS_REQUIRED,
                        MonthlyVisitsProcess.VISIT_OUTCOME,
                        MonthlyVisitsProcess.SUPERVISOR_GROUP);
    }

    @Test
    void formsAreNamedAfterTheirTasks() {
        assertThat(model.getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaFormKey())
                        .isEqualTo("embedded:/forms/assistance/" + task.getId() + ".html"));
    }
}
