package io.jiuyuan.recognition.web;

import io.jiuyuan.organization.Officers;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to a case beside its tasks. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "认定")
class CaseController {

    private final Recognitions recognitions;
    private final Officers officers;

    CaseController(Recognitions recognitions, Officers officers) {
        this.recognitions = recognitions;
        this.officers = officers;
    }

    record Withdrawal(String reason) {}

    @PostMapping("/{caseNumber}/withdraw")
    @Operation(summary = "申请人撤回申请", description = "由受理单位工作人员代申请人登记；审核确认作出决定后不能撤回。")
    Recognitions.State withdraw(@PathVariable String caseNumber, @RequestBody Withdrawal withdrawal) {
        recognitions.withdraw(
                caseNumber, withdrawal.reason(), officers.current().username());
        return recognitions.find(caseNumber).orElseThrow(() -> new NotFound("没有找到该案件。"));
    }
}
