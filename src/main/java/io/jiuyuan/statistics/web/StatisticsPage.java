package io.jiuyuan.statistics.web;

import io.jiuyuan.statistics.Dimension;
import io.jiuyuan.statistics.Figure;
import io.jiuyuan.statistics.Statistics;
import io.jiuyuan.statistics.Statistics.Row;
import io.jiuyuan.statistics.Statistics.Sheet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures as a page; each leads to the list behind it. */
@Controller
class StatisticsPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Statistics statistics;
    private final Clock clock;

    StatisticsPage(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String show(
            @RequestParam(required = false) String period,
            @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "false") boolean verify,
            Model model) {
        Sheet sheet = statistics.sheet(period, unit);
        if (verify && sheet.frozen() != null) {
            model.addAttribute(
                    "verified",
                    statistics.verify(sheet.period().code(), sheet.unit().code()));
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("links", new Links(sheet, clock));
        return "statistics/sheet";
    }

    @PostMapping("/statistics/recount")
    String recount(@RequestParam String period, @RequestParam String unit) {
        statistics.recount(period, unit);
        return "redirect:/statistics?period=" + URLEncoder.encode(period, StandardCharsets.UTF_8) + "&unit="
                + URLEncoder.encode(unit, StandardCharsets.UTF_8);
    }

    @PostMapping("/statistics/corrections")
    String correct(
            @RequestParam String period,
            @RequestParam String unit,
            @RequestParam String at,
            @RequestParam String figure,
            @RequestParam long amount,
            @RequestParam String reason) {
        statistics.correct(period, new Statistics.Place(at, figure, Dimension.TOTAL, ""), amount, reason);
        return "redirect:/statistics?period=" + URLEncoder.encode(period, StandardCharsets.UTF_8) + "&unit="
                + URLEncoder.encode(unit, StandardCharsets.UTF_8) + "#corrections";
    }

    /** Addresses for the template. */
    record Links(Sheet sheet, Clock clock) {

        /** The list behind a unit's number. */
        public String unit(Figure figure, Row row) {
            return figure.href(sheet.period()) + "&unit=" + row.code();
        }

        /** The list behind a member's number. */
        public String member(Figure figure, Dimension dimension, Row row) {
            return figure.href(sheet.period()) + "&unit=" + sheet.unit().code() + "&" + dimension.name() + "="
                    + URLEncoder.encode(row.code(), StandardCharsets.UTF_8);
        }

        public String minute(Instant moment) {
            return MINUTE.format(moment.atZone(clock.getZone()));
        }
    }
}
