package io.jiuyuan.policy.web;

import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.shared.InputRejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The policy under which an officer works today. */
@RestController
@Tag(name = "政策参数", description = "政策参数")
class PolicyController {

    private final Policies policies;
    private final Officers officers;
    private final Clock clock;

    PolicyController(Policies policies, Officers officers, Clock clock) {
        this.policies = policies;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping("/api/policies/current")
    @Operation(summary = "现行政策", description = "该单位今天适用的政策：认定环节、时限、人员类别、材料、意愿，以及各项数值的依据。")
    @ApiResponse(responseCode = "200", description = "政策全部参数；依据为installation的，由本系统设定")
    @ApiResponse(responseCode = "409", description = "该单位今天没有有效的政策（no-policy）")
    PolicyPack current(
            @Parameter(description = "单位代码，不填为本人所在单位", example = "120101001001") @RequestParam(required = false)
                    String unitCode) {
        String unit = unitCode == null || unitCode.isBlank() ? ownUnit() : unitCode.strip();
        return policies.at(unit, LocalDate.now(clock));
    }

    private String ownUnit() {
        return officers.current().posts().stream()
                .map(Post::unitCode)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new InputRejected("unitCode", "请选择单位"));
    }
}
