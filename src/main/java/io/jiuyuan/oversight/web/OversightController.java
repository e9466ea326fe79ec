package io.jiuyuan.oversight.web;

import io.jiuyuan.oversight.Figure;
import io.jiuyuan.oversight.Oversight;
import io.jiuyuan.oversight.Oversight.Listing;
import io.jiuyuan.oversight.Oversight.Overview;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "oversight", description = "工作情况（管理人员）")
class OversightController {

    private final Oversight oversight;

    OversightController(Oversight oversight) {
        this.oversight = oversight;
    }

    @GetMapping("/api/oversight")
    @Operation(
            summary =
                    "What is late, how far cases and money have come, and who carries how much, at a unit and the units"
                            + " directly below it; counted at most some minutes ago")
    Overview overview(@RequestParam(required = false) String unitCode) {
        return oversight.of(unitCode);
    }

    @GetMapping("/api/oversight/{figure}")
    @Operation(
            summary = "The rows behind a figure as they are now, the oldest first, fifty to a page; month as 2026-03")
    Listing list(
            @PathVariable Figure figure,
            @RequestParam(required = false) String unitCode,
            @RequestParam(required = false) String month,
            @RequestParam(required = false) String username,
            @RequestParam(defaultValue = "0") int page) {
        return oversight.list(figure, unitCode, MonthInput.of(month), username, Math.max(0, page));
    }
}
