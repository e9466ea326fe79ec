package io.jiuyuan.workflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.workflow.TaskForms;
import io.jiuyuan.workflow.TaskForms.Opened;
import io.jiuyuan.workflow.TaskForms.Result;
import io.jiuyuan.workflow.TaskForms.Waiting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "任务", description = "本岗位的待办任务：查看、办理、批量办理与分派")
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
    @Operation(summary = "本人和本岗位的待办任务", description = "按办理期限先后排列；期限相同的，先到的在前。")
    Waiting waiting(
            @Parameter(description = "页码，从0起") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "每页条数，1至200") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Principal person) {
        return forms.waiting(
                person.getName(),
                Math.min(Math.max(0, page), LAST_PAGE),
                Math.min(Math.max(1, size), TaskForms.BULK_LIMIT));
    }

    @GetMapping("/{id}")
    @Operation(summary = "打开一项任务", description = "返回任务及其表单所需的全部内容，可选的办理结果列在 view.options。")
    Opened open(
            @Parameter(description = "任务编号") @PathVariable("id") String id,
            @Parameter(hidden = true) Principal person) {
        return forms.open(id, person.getName());
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "办理一项任务",
            description = "outcome 取 view.options 中的一项，其余各项以该项的 needs 为准。未签收的任务由办理人一并签收。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "同意",
                                                        value = "{\"outcome\": \"pass\", \"opinion\": \"情况属实，同意\"}"),
                                                @ExampleObject(
                                                        name = "退回",
                                                        value =
                                                                "{\"outcome\": \"send-back\", \"target\": \"home-verification\", \"opinion\": \"请补充入户核实情况\"}")
                                            })))
    void complete(
            @Parameter(description = "任务编号") @PathVariable("id") String id,
            @RequestBody JsonNode input,
            @Parameter(hidden = true) Principal person) {
        forms.complete(id, person.getName(), input);
    }

    @PostMapping("/bulk-complete")
    @Operation(
            summary = "批量办理",
            description = "一次最多200项，逐项返回结果，一项不成不影响其他各项。须逐件办理的环节和结果不能批量办理（no-bulk）。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            value =
                                                                    "{\"taskIds\": [\"任务编号\"], \"input\": {\"outcome\": \"pass\", \"opinion\": \"同意\"}}"))))
    Results completeEach(@RequestBody BulkComplete request, @Parameter(hidden = true) Principal person) {
        return new Results(forms.completeEach(request.taskIds(), person.getName(), request.input()));
    }

    @PostMapping("/bulk-assign")
    @Operation(
            summary = "批量分派",
            description = "一次最多200项，分派给同岗位的同事；username 为空的退回本单位待办。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            value =
                                                                    "{\"taskIds\": [\"任务编号\"], \"username\": \"street\"}"))))
    Results assignEach(@RequestBody BulkAssign request, @Parameter(hidden = true) Principal person) {
        String assignee = request.username() == null || request.username().isBlank() ? null : request.username();
        return new Results(forms.assignEach(request.taskIds(), person.getName(), assignee));
    }

    record BulkComplete(List<String> taskIds, JsonNode input) {}

    /** @param username empty gives the tasks back to the unit */
    record BulkAssign(List<String> taskIds, String username) {}

    record Results(List<Result> results) {}
}
