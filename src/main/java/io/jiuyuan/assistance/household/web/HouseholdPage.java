package io.jiuyuan.assistance.household.web;

import io.jiuyuan.assistance.ZeroEmploymentHouseholds;
import io.jiuyuan.assistance.ZeroEmploymentHouseholds.Line;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Zero-employment households as pages: what is still owed (动态清零), and one family's file. */
@Controller
class HouseholdPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PAGE = 30;

    private final ZeroEmploymentHouseholds households;
    private final Clock clock;

    HouseholdPage(ZeroEmploymentHouseholds households, Clock clock) {
        this.households = households;
        this.clock = clock;
    }

    @GetMapping("/households")
    String list(
            @RequestParam(name = "status", defaultValue = "OPEN") String status,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        int shown = Math.max(0, page);
        Page<Line> found = households.list(status, shown, PAGE);
        model.addAttribute("lines", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("page", shown);
        model.addAttribute("status", status);
        model.addAttribute("count", households.count());
        return "assistance/households";
    }

    @GetMapping("/households/{number}")
    String open(@PathVariable("number") String number, Model model) {
        model.addAttribute("of", households.open(number));
        model.addAttribute("times", new Times(clock));
        return "assistance/household";
    }

    /** Formats moments in the office's zone, for the template. */
    record Times(Clock clock) {

        public String minute(Instant moment) {
            return MINUTE.format(moment.atZone(clock.getZone()));
        }
    }
}
