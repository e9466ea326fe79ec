package io.jiuyuan.policy.web;

import io.jiuyuan.policy.StatutoryRetirement;
import io.jiuyuan.policy.StatutoryRetirement.Age;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.shared.DateInput;
import io.jiuyuan.shared.InputRejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statutory retirement date, open to everyone. */
@RestController
@Tag(name = "公开查询", description = "对公众开放，不须登录")
class PublicRetirementController {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final Clock clock;

    PublicRetirementController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/api/public/retirement")
    @Operation(summary = "法定退休时间", description = "自2025年1月1日起渐进式延迟法定退休年龄；不考虑弹性提前或延迟。")
    @ApiResponse(responseCode = "200", description = "法定退休日期、年龄和延迟月数")
    @ApiResponse(responseCode = "422", description = "参数不正确")
    Retirement retirement(
            @Parameter(
                            description = "出生日期",
                            required = true,
                            example = "1970-03-08",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    String birthDate,
            @Parameter(
                            description = "原法定退休年龄：男60、女55、女50",
                            required = true,
                            example = "MALE_60",
                            schema = @Schema(allowableValues = {"MALE_60", "FEMALE_55", "FEMALE_50"}))
                    @RequestParam(required = false)
                    String track) {
        LocalDate birth = DateInput.require("birthDate", "出生日期", birthDate, EARLIEST_BIRTH, LocalDate.now(clock));
        StatutoryRetirement retirement = new StatutoryRetirement(birth, trackOf(track));
        return new Retirement(retirement.statutoryDate(), retirement.age(), retirement.delayMonths());
    }

    private static Track trackOf(String track) {
        return Arrays.stream(Track.values())
                .filter(t -> t.name().equals(track))
                .findFirst()
                .orElseThrow(() ->
                        new InputRejected("track", "请选择原法定退休年龄：MALE_60（男60周岁）、FEMALE_55（女55周岁）或FEMALE_50（女50周岁）"));
    }

    record Retirement(LocalDate statutoryDate, Age age, int delayMonths) {}
}
