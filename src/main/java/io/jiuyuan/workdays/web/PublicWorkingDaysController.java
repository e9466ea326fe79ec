package io.jiuyuan.workdays.web;

import io.jiuyuan.shared.DateInput;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workdays.WorkingDays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Working-day arithmetic, open to everyone. */
@RestController
@Tag(name = "公开查询", description = "对公众开放，不须登录")
class PublicWorkingDaysController {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final int MAX_DAYS = 3660;

    private final WorkingDays workingDays;

    PublicWorkingDaysController(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @GetMapping("/api/public/working-days")
    @Operation(summary = "工作日推算", description = "自起始日次日起计算，返回最后一个工作日。期间涉及国务院尚未公布放假安排的年份时，provisional为true，结果仅供参考。")
    @ApiResponse(responseCode = "200", description = "期间的最后一个工作日")
    @ApiResponse(responseCode = "422", description = "参数不正确", content = @Content)
    WorkingDays.Period workingDays(
            @Parameter(
                            description = "起始日期，当日不计",
                            required = true,
                            example = "2026-04-27",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    String start,
            @Parameter(
                            description = "工作日天数，1至3660",
                            required = true,
                            example = "5",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "3660"))
                    @RequestParam(required = false)
                    String days) {
        LocalDate first = DateInput.require("start", "起始日期", start, FIRST, LAST);
        return workingDays.period(first, daysOf(days));
    }

    private static int daysOf(String text) {
        if (text == null || text.isBlank()) {
            throw new InputRejected("days", "请填写工作日天数");
        }
        if (text.strip().matches("[0-9]{1,4}")) {
            int days = Integer.parseInt(text.strip());
            if (days >= 1 && days <= MAX_DAYS) {
                return days;
            }
        }
        throw new InputRejected("days", "工作日天数应为1至" + MAX_DAYS + "的整数");
    }
}
