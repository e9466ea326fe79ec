package io.jiuyuan.agreement.web;

import io.jiuyuan.agreement.AgreementFiles;
import io.jiuyuan.agreement.AgreementFiles.AgreementFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of a case's agreement. */
@RestController
@Tag(name = "协议与帮扶人", description = "就业帮扶协议、帮扶人及其变更")
class AgreementController {

    private final AgreementFiles files;

    AgreementController(AgreementFiles files) {
        this.files = files;
    }

    @GetMapping("/api/cases/{caseNumber}/agreement")
    @Operation(
            summary = "协议、帮扶人和历次变更",
            description = "含各份文书的编号（由/api/documents/{id}.pdf查看）、三方收到文本的日期、拒签和解除情况；由可查看该案的人员查看。")
    AgreementFile agreement(
            @Parameter(description = "案号") @PathVariable("caseNumber") String caseNumber,
            @Parameter(hidden = true) Principal person) {
        return files.of(caseNumber, person.getName());
    }
}
