package io.jiuyuan.statistics.web;

import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.statistics.Allocations;
import io.jiuyuan.statistics.Assessments;
import java.math.BigDecimal;
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

/** The yearly assessment and the factors of allocation as pages. */
@Controller
class AssessmentPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Assessments assessments;
    private final Allocations allocations;
    private final Clock clock;

    AssessmentPages(Assessments assessments, Allocations allocations, Clock clock) {
        this.assessments = assessments;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** Moments for the templates. */
    record Moments(Clock clock) {

        public String minute(Instant moment) {
            return MINUTE.format(moment.atZone(clock.getZone()));
        }
    }

    @GetMapping("/statistics/assessment")
    String assessment(
            @RequestParam(required = false) Integer year, @RequestParam(required = false) String unit, Model model) {
        show(year, unit, Map.of(), Map.of(), model);
        return "statistics/assessment";
    }

    private void show(Integer year, String unit, Map<String, String> problems, Map<String, String> given, Model model) {
        model.addAttribute("sheet", assessments.sheet(year, unit));
        model.addAttribute("moments", new Moments(clock));
        model.addAttribute("problems", problems);
        model.addAttribute("given", given);
    }

    @PostMapping("/statistics/assessment/corrections")
    ModelAndView correct(
            @RequestParam int year, @RequestParam String unit, @RequestParam Map<String, String> given, Model model) {
        try {
            assessments.correct(
                    year,
                    given.getOrDefault("at", unit),
                    given.get("indicator"),
                    points(given.get("points")),
                    given.get("reason"));
        } catch (InputRejected rejected) {
            show(year, unit, problems(rejected), given, model);
            return new ModelAndView("statistics/assessment", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/statistics/assessment?year=" + year + "&unit=" + unit + "#corrections");
    }

    private static BigDecimal points(String text) {
        try {
            return text == null || text.isBlank() ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Map<String, String> problems(InputRejected rejected) {
        return rejected.problems().stream()
                .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (first, more) -> first));
    }

    @GetMapping("/statistics/allocation")
    String allocation(
            @RequestParam(required = false) Integer year, @RequestParam(required = false) String amount, Model model) {
        Map<String, String> problems = Map.of();
        try {
            model.addAttribute("table", allocations.table(year, amount));
        } catch (InputRejected rejected) {
            problems = problems(rejected);
            if (!problems.containsKey("amount")) {
                throw rejected;
            }
            model.addAttribute("table", allocations.table(year, null));
        }
        showAllocation(amount, problems, Map.of(), model);
        return "statistics/allocation";
    }

    private void showAllocation(String amount, Map<String, String> problems, Map<String, String> given, Model model) {
        model.addAttribute("amount", amount);
        model.addAttribute("moments", new Moments(clock));
        model.addAttribute("problems", problems);
        model.addAttribute("given", given);
    }

    @PostMapping("/statistics/allocation")
    ModelAndView enter(@RequestParam int year, @RequestParam Map<String, String> given, Model model) {
        try {
            allocations.enter(year, given);
        } catch (InputRejected rejected) {
            model.addAttribute("table", allocations.table(year, null));
            showAllocation(null, problems(rejected), given, model);
            return new ModelAndView("statistics/allocation", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/statistics/allocation?year=" + year);
    }
}
