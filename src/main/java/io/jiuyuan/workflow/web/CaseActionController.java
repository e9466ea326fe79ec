package io.jiuyuan.workflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.workflow.CaseActions;
import io.jiuyuan.workflow.CaseActions.Offered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a case calls. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/actions")
@Tag(name = "个案操作", description = "待办任务以外对个案的操作：登记服务、就业、申请变更等")
class CaseActionController {

    private final CaseActions actions;

    CaseActionController(CaseActions actions) {
        this.actions = actions;
    }

    @GetMapping
    @Operation(summary = "当前可办的操作", description = "按案件状态和本人岗位列出，每项附所需填写的内容。")
    List<Offered> offers(
            @Parameter(description = "案号") @PathVariable("caseNumber") String caseNumber,
            @Parameter(hidden = true) Principal person) {
        return actions.offers(caseNumber, person.getName());
    }

    @PostMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "办理一项操作", description = "内容以该项操作列出的各栏为准；有误的，逐栏指出，不会保存一部分。")
    void perform(
            @Parameter(description = "案号") @PathVariable("caseNumber") String caseNumber,
            @Parameter(description = "操作代码") @PathVariable("code") String code,
            @RequestBody JsonNode input,
            @Parameter(hidden = true) Principal person) {
        actions.perform(caseNumber, code, person.getName(), input);
    }
}
