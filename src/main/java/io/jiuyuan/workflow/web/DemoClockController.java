package io.jiuyuan.workflow.web;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.DemoClock;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and moves the demo's clock. */
@RestController
@RequestMapping("/api/demo/clock")
@Profile("demo")
class DemoClockController {

    private final DemoClock demoClock;
    private final Clock clock;

    DemoClockController(DemoClock demoClock, Clock clock) {
        this.demoClock = demoClock;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "演示时钟的当前时间")
    State show() {
        return state();
    }

    /** Moves forward by whole days and hours, or to a date (its start) or moment. */
    @PostMapping
    @Operation(summary = "向后拨动演示时钟", description = "拨动若干天、若干小时，或拨到某一时刻，例如 {\"days\": 8}；只能向后。仅演示环境提供。")
    State move(@RequestBody Move move) {
        if (move.to() != null && !move.to().isBlank()) {
            demoClock.moveTo(moment(move.to().strip()));
        } else {
            long days = move.days() == null ? 0 : move.days();
            long hours = move.hours() == null ? 0 : move.hours();
            if (days < 0 || hours < 0 || days + hours == 0 || days > 3653 || hours > 24 * 3653) {
                throw new InputRejected(move.hours() == null ? "days" : "hours", "请填写要向后拨动的天数或小时数（最多十年）。");
            }
            demoClock.advance(Duration.ofDays(days).plusHours(hours));
        }
        return state();
    }

    private Instant moment(String text) {
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new InputRejected("to", "日期格式应为 2027-01-31 或 2027-01-31T09:00。");
        }
    }

    private State state() {
        return new State(
                demoClock.now().atZone(clock.getZone()).toOffsetDateTime(),
                demoClock.ahead().toSeconds());
    }

    /** @param to {@code 2027-01-31}, {@code 2027-01-31T09:00} in Asia/Shanghai, or with an offset */
    record Move(Integer days, Integer hours, String to) {}

    record State(OffsetDateTime now, long aheadSeconds) {}
}
