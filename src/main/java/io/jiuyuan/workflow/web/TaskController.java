package io.jiuyuan.workflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.workflow.TaskForms;
import io.jiuyuan.workflow.TaskForms.Opened;
import io.jiuyuan.workflow.TaskForms.Result;
import io.jiuyuan.workflow.TaskForms.Waiting;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the forms in Tasklist call. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private static final int LAST_PAGE = 10_000;

    private final TaskForms forms;

    TaskController(TaskForms forms) {
        this.forms = forms;
    }

    /**
     * @param page 0 to 10000
     * @param size 1 to 200
     */
    @GetMapping
    Waiting waiting(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Principal person) {
        return forms.waiting(
                person.getName(),
                Math.min(Math.max(0, page), LAST_PAGE),
                Math.min(Math.max(1, size), TaskForms.BULK_LIMIT));
    }

    @GetMapping("/{id}")
    Opened open(@PathVariable("id") String id, Principal person) {
        return forms.open(id, person.getName());
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable("id") String id, @RequestBody JsonNode input, Principal person) {
        forms.complete(id, person.getName(), input);
    }

    @PostMapping("/bulk-complete")
    Results completeEach(@RequestBody BulkComplete request, Principal person) {
        return new Results(forms.completeEach(request.taskIds(), person.getName(), request.input()));
    }

    @PostMapping("/bulk-assign")
    Results assignEach(@RequestBody BulkAssign request, Principal person) {
        String assignee = request.username() == null || request.username().isBlank() ? null : request.username();
        return new Results(forms.assignEach(request.taskIds(), person.getName(), assignee));
    }

    record BulkComplete(List<String> taskIds, JsonNode input) {}

    /** @param username empty gives the tasks back to the unit */
    record BulkAssign(List<String> taskIds, String username) {}

    record Results(List<Result> results) {}
}
