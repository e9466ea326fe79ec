package io.jiuyuan.exit.process;

import io.jiuyuan.exit.steps.ExitSupervision;
import io.jiuyuan.recognition.Recognitions;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Marks that nobody has asked her in time, and says who supervises it. */
@Component
class MarkTrackOverdue implements JavaDelegate {

    private final ExitSupervision supervision;
    private final Recognitions recognitions;
    private final TaskService tasks;
    private final Clock clock;

    MarkTrackOverdue(ExitSupervision supervision, Recognitions recognitions, TaskService tasks, Clock clock) {
        this.supervision = supervision;
        this.recognitions = recognitions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Instant due = Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(TrackProcess.ASK_TRACK)
                        .singleResult())
                .map(Task::getDueDate)
                .map(Date::toInstant)
                .orElseGet(clock::instant);
        String unit = recognitions.find(caseNumber).orElseThrow().unitCode();
        ExitSupervision.Called called = supervision.markTrack(caseNumber, TrackProcess.ASK_TRACK, unit, due);
        execution.setVariableLocal(ExitProcess.OVERDUE_MARK, called.markId());
        execution.setVariableLocal(ExitProcess.SUPERVISOR_GROUP, called.group());
    }
}
