package io.jiuyuan.subsidy.months.web;

import io.jiuyuan.subsidy.months.MonthFiles;
import io.jiuyuan.subsidy.months.MonthFiles.MonthFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is left of a person's benefit months, before a claim is made. */
@RestController
@Tag(name = "补贴")
class BenefitMonthController {

    private final MonthFiles files;

    BenefitMonthController(MonthFiles files) {
        this.files = files;
    }

    @GetMapping("/api/cases/{caseNumber}/benefit-months")
    @Operation(summary = "补贴月数", description = "本人各类补贴已享受、申领中和剩余的月数，以及月数台账；由可查看该案的人员查看。")
    @ApiResponse(responseCode = "200", description = "跨案卷、跨区累计；其他案卷的申领编号不显示")
    @ApiResponse(responseCode = "403", description = "不在本人管辖范围内")
    @ApiResponse(responseCode = "404", description = "没有这个案号")
    MonthFile of(@Parameter(description = "案号") @PathVariable("caseNumber") String caseNumber) {
        return files.open(caseNumber);
    }
}
