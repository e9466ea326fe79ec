package io.jiuyuan.statistics.web;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.statistics.Dimension;
import io.jiuyuan.statistics.Figure;
import io.jiuyuan.statistics.Statistics;
import io.jiuyuan.statistics.Statistics.Row;
import io.jiuyuan.statistics.Statistics.Sheet;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
        Sheet sheet = put(period, unit, Map.of(), Map.of(), model);
        if (verify && sheet.frozen() != null) {
            model.addAttribute(
                    "verified",
                    statistics.verify(sheet.period().code(), sheet.unit().code()));
        }
        return "statistics/sheet";
    }

    private Sheet put(
            String period, String unit, Map<String, String> problems, Map<String, String> given, Model model) {
        Sheet sheet = statistics.sheet(period, unit);
        model.addAttribute("sheet", sheet);
        model.addAttribute("links", new Links(sheet, clock));
        model.addAttribute("problems", problems);
        model.addAttribute("given", given);
        return sheet;
    }

    @PostMapping("/statistics/recount")
    String recount(@RequestParam String period, @RequestParam String unit) {
        statistics.recount(period, unit);
        return "redirect:/statistics?period=" + URLEncoder.encode(period, StandardCharsets.UTF_8) + "&unit="
                + URLEncoder.encode(unit, StandardCharsets.UTF_8);
    }

    @PostMapping("/statistics/corrections")
    ModelAndView correct(
            @RequestParam String period,
            @RequestParam String unit,
            @RequestParam Map<String, String> given,
            Model model) {
        try {
            String figure = given.getOrDefault("figure", "");
            statistics.correct(
                    period,
                    new Statistics.Place(given.getOrDefault("at", ""), figure, Dimension.TOTAL, ""),
                    amount(given.get("amount"), money(period, unit, figure)),
                    given.get("reason"));
        } catch (InputRejected rejected) {
            put(
                    period,
                    unit,
                    rejected.problems().stream()
                            .collect(Collectors.toMap(
                                    FieldProblem::field, FieldProblem::message, (first, more) -> first)),
                    given,
                    model);
            return new ModelAndView("statistics/sheet", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/statistics?period=" + URLEncoder.encode(period, StandardCharsets.UTF_8)
                + "&unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8) + "#corrections");
    }

    private boolean money(String period, String unit, String figure) {
        return statistics.sheet(period, unit).figures().stream()
                .anyMatch(each -> each.code().equals(figure) && each.money());
    }

    /** Money is entered in yuan and kept in fen. */
    private static long amount(String text, boolean money) {
        try {
            BigDecimal number = new BigDecimal(text == null ? "" : text.strip());
            return (money ? number.movePointRight(2) : number).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InputRejected("amount", money ? "请填写金额（元），最多两位小数" : "请填写整数");
        }
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
