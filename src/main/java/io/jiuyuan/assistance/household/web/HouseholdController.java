package io.jiuyuan.assistance.household.web;

import io.jiuyuan.assistance.ZeroEmploymentHouseholds;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Count;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Household;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Zero-employment households, for reading. */
@RestController
@RequestMapping("/api/households")
@Tag(name = "零就业家庭", description = "按户管理：成员、安置期限、清零与重新纳入")
class HouseholdController {

    private static final int MAX_PAGE = 200;

    private final ZeroEmploymentHouseholds households;

    HouseholdController(ZeroEmploymentHouseholds households) {
        this.households = households;
    }

    @GetMapping("/{number}")
    @Operation(summary = "一户的档案", description = "成员、各轮安置期限和办理记录；仅限管辖范围内。")
    Household open(@Parameter(description = "家庭编号") @PathVariable("number") String number) {
        return households.open(number);
    }

    @GetMapping
    @Operation(summary = "管辖范围内的零就业家庭", description = "先到期的在前；count 为动态清零的户数。")
    Listing list(
            @Parameter(description = "OPEN 待安置、CLEARED 已清零、CLOSED 已注销，不填为全部")
                    @RequestParam(name = "status", required = false)
                    String status,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Page<Line> found = households.list(status, Math.max(0, page), Math.min(Math.max(1, size), MAX_PAGE));
        return new Listing(found.getContent(), found.getTotalElements(), households.count());
    }

    record Listing(List<Line> items, long total, Count count) {}
}
