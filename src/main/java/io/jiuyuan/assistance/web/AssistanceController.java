package io.jiuyuan.assistance.web;

import io.jiuyuan.assistance.AssistanceFiles;
import io.jiuyuan.assistance.AssistanceFiles.AssistanceFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The assistance of a case, for reading; what may be done to it are its actions. */
@RestController
@Tag(name = "帮扶与就业", description = "帮扶情形、安置期限、就业与回访、超期记录")
class AssistanceController {

    private final AssistanceFiles files;

    AssistanceController(AssistanceFiles files) {
        this.files = files;
    }

    @GetMapping("/api/cases/{caseNumber}/assistance")
    @Operation(summary = "个案的帮扶情况", description = "当前情形、安置期限及剩余天数（超期为负）、历次就业与回访、超期督办记录和经过；限管辖范围内。")
    AssistanceFile open(@Parameter(description = "案号") @PathVariable("caseNumber") String caseNumber) {
        return files.open(caseNumber);
    }
}
