package io.jiuyuan.portal.web;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.DemoClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a visitor of the demo moves time forward to see a limit run out. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClockPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE HH:mm", Locale.CHINA);

    private final DemoClock demoClock;
    private final Clock clock;

    DemoClockPage(DemoClock demoClock, Clock clock) {
        this.demoClock = demoClock;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        ZonedDateTime now = demoClock.now().atZone(clock.getZone());
        model.addAttribute("now", MOMENT.format(now));
        model.addAttribute("tomorrow", now.toLocalDate().plusDays(1));
        model.addAttribute("ahead", demoClock.ahead().toDays());
        return "portal/clock";
    }

    @PostMapping
    String move(
            @RequestParam(required = false) Integer days,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Model model) {
        try {
            if (to != null) {
                demoClock.moveTo(to.atTime(9, 0).atZone(clock.getZone()).toInstant());
            } else {
                demoClock.advance(Duration.ofDays(days == null ? 1 : days));
            }
        } catch (RuleRefused refused) {
            model.addAttribute("problem", refused.getMessage());
            return show(model);
        }
        return "redirect:/demo/clock";
    }
}
