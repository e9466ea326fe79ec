package io.jiuyuan.exit.web;

import io.jiuyuan.exit.Exits;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is on file about the exit of a case. */
@RestController
@Tag(name = "退出", description = "退出的提出、核实、告知、决定与撤销，定期信息比对的疑点")
class ExitController {

    private final Exits exits;
    private final Recognitions recognitions;
    private final Officers officers;
    private final Jurisdiction jurisdiction;

    ExitController(Exits exits, Recognitions recognitions, Officers officers, Jurisdiction jurisdiction) {
        this.exits = exits;
        this.recognitions = recognitions;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping("/api/cases/{caseNumber}/exit")
    @Operation(
            summary = "案件的退出情况",
            description = "历次退出事项及其情形、依据和办理记录，信息比对发现的疑点及核查结果，证件有效期，以及该人员的其他案件。",
            responses = {
                @ApiResponse(responseCode = "200", description = "退出情况；从未提出退出的，exits 为空"),
                @ApiResponse(responseCode = "403", description = "不在职责或管辖范围内", content = @Content),
                @ApiResponse(responseCode = "404", description = "没有该案件", content = @Content)
            })
    Exits.CaseExits open(@Parameter(description = "案号") @PathVariable("caseNumber") String caseNumber) {
        Recognitions.State of = recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
        jurisdiction.requireMaySee(officers.current(), of.unitCode());
        return exits.of(caseNumber);
    }
}
