package io.jiuyuan.notification.web;

import io.jiuyuan.notification.Outbox;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a visitor of the demo reads what applicants were told. */
@Controller
@Profile("demo")
class DemoMessagesPage {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 1_000;

    private final Outbox outbox;
    private final Clock clock;

    DemoMessagesPage(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @GetMapping("/demo/messages")
    String messages(@RequestParam(defaultValue = "0") String page, Model model) {
        int number = page.matches("\\d{1,3}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        List<Outbox.Entry> entries = outbox.latest(null, number, SIZE);
        model.addAttribute("entries", entries);
        model.addAttribute("page", number);
        model.addAttribute("more", entries.size() == SIZE);
        model.addAttribute("zone", clock.getZone());
        return "demo/messages";
    }
}
