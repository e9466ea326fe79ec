package io.jiuyuan.portal.web;

import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workflow.TaskForms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist's list says of each task: the engine itself knows no names. */
@RestController
@Tag(name = "任务")
class TaskCardController {

    private final TaskForms tasks;
    private final Recognitions recognitions;
    private final Persons persons;

    TaskCardController(TaskForms tasks, Recognitions recognitions, Persons persons) {
        this.tasks = tasks;
        this.recognitions = recognitions;
        this.persons = persons;
    }

    @GetMapping("/api/task-cards")
    @Operation(summary = "所列任务的案号、申请人和期限；不属于本人岗位的略去")
    List<Card> cards(@RequestParam List<String> ids, Principal person) {
        return tasks.heads(ids, person.getName()).stream().map(this::card).toList();
    }

    private Card card(TaskForms.Head task) {
        String person = recognitions
                .find(task.caseNumber())
                .map(state -> persons.summary(state.personId()).name())
                .orElseGet(() -> TaskSubject.name(task.caseNumber()));
        return new Card(
                task.id(),
                task.caseNumber(),
                person,
                task.due(),
                task.provisional(),
                task.overdue(),
                task.urged() == null ? 0 : task.urged().times());
    }

    /**
     * @param overdue by the application's clock
     * @param urged how often managers have urged it
     */
    record Card(
            String id,
            String caseNumber,
            String person,
            Instant due,
            boolean provisional,
            boolean overdue,
            int urged) {}
}
