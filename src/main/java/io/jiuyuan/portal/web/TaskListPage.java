package io.jiuyuan.portal.web;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.workflow.TaskForms;
import io.jiuyuan.workflow.TaskUrgings;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The unit's open tasks in one table, to assign or decide several at once. */
@Controller
class TaskListPage {

    private static final int PAGE = 50;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TaskForms tasks;
    private final Officers officers;
    private final Recognitions recognitions;
    private final Persons persons;
    private final Clock clock;

    TaskListPage(TaskForms tasks, Officers officers, Recognitions recognitions, Persons persons, Clock clock) {
        this.tasks = tasks;
        this.officers = officers;
        this.recognitions = recognitions;
        this.persons = persons;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        Officer officer = officers.current();
        int shown = Math.max(0, page);
        TaskForms.Waiting waiting = tasks.waiting(officer.username(), shown, PAGE);
        Map<String, String> colleagues = officer.groups().stream()
                .flatMap(group -> officers.inGroup(group).stream())
                .collect(Collectors.toMap(Officer::username, Officer::name, (one, same) -> one));
        model.addAttribute(
                "rows",
                waiting.entries().stream().map(entry -> row(entry, colleagues)).toList());
        model.addAttribute("total", waiting.total());
        model.addAttribute("page", shown);
        model.addAttribute("pages", (waiting.total() + PAGE - 1) / PAGE);
        model.addAttribute(
                "colleagues",
                colleagues.entrySet().stream()
                        .sorted(Map.Entry.<String, String>comparingByValue()
                                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                        .toList());
        return "portal/tasks";
    }

    private Row row(TaskForms.Waiting.Entry entry, Map<String, String> colleagues) {
        TaskForms.Head task = entry.task();
        String person = recognitions
                .find(task.caseNumber())
                .map(state -> persons.summary(state.personId()).name())
                .orElseGet(() -> TaskSubject.name(task.caseNumber()));
        String assignee = task.assignee() == null ? "" : colleagues.getOrDefault(task.assignee(), task.assignee());
        return new Row(
                task.id(),
                task.name(),
                task.caseNumber(),
                person,
                minute(task.created()),
                minute(task.due()),
                task.provisional(),
                task.overdue(),
                assignee,
                entry.bulk(),
                task.urged());
    }

    private String minute(Instant moment) {
        return moment == null ? "—" : MINUTE.format(moment.atZone(clock.getZone()));
    }

    record Row(
            String id,
            String step,
            String caseNumber,
            String person,
            String created,
            String due,
            boolean provisional,
            boolean overdue,
            String assignee,
            boolean bulk,
            TaskUrgings.Urged urged) {

        /** Opens the file of the person or of the household. */
        public String fileHref() {
            return TaskSubject.href(caseNumber);
        }

        /** Opens the task in Tasklist. */
        public String href() {
            return "/camunda/app/tasklist/default/#/?task=" + id;
        }
    }
}
