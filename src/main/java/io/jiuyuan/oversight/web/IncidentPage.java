package io.jiuyuan.oversight.web;

import io.jiuyuan.oversight.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 运行故障, in words and with a button to try again. */
@Controller
class IncidentPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Incidents incidents;
    private final Clock clock;

    IncidentPage(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping("/oversight/incidents")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("listing", incidents.list(null, Math.max(0, page)));
        model.addAttribute("back", incidents.opensOverview() ? "/oversight" : "/");
        model.addAttribute("times", new Times(clock));
        return "oversight/incidents";
    }

    /** For the template. */
    record Times(Clock clock) {

        public String minute(Instant moment) {
            return MINUTE.format(moment.atZone(clock.getZone()));
        }
    }
}
