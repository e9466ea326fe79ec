package io.jiuyuan.subsidy.catalogue.web;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.subsidy.SubsidyCatalogue;
import io.jiuyuan.subsidy.SubsidyCatalogue.Entry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be claimed in a city. Holds no personal data. */
@RestController
@Tag(name = "补贴")
class SubsidyItemController {

    private final SubsidyCatalogue catalogue;
    private final Clock clock;

    SubsidyItemController(SubsidyCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/api/subsidies")
    @Operation(summary = "补贴项目", description = "该单位所在城市的补贴目录：申领人、条件、材料、期限、资金来源及其依据；open不为空的尚未开放。")
    @ApiResponse(responseCode = "200", description = "按目录次序")
    @ApiResponse(responseCode = "409", description = "该单位今天没有有效的政策（no-policy）")
    List<Entry> items(
            @Parameter(description = "单位代码", example = "120101001") @RequestParam(name = "unitCode", required = false)
                    String unitCode) {
        if (unitCode == null || unitCode.isBlank()) {
            throw new InputRejected("unitCode", "请选择单位");
        }
        return catalogue.items(unitCode.strip(), LocalDate.now(clock));
    }
}
