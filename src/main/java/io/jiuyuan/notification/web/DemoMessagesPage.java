package io.jiuyuan.notification.web;

import io.jiuyuan.notification.MessageAccess;
import io.jiuyuan.notification.Outbox;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a visitor of the demo reads what applicants were told, as far as the own post may see their cases. */
@Controller
@Profile("demo")
class DemoMessagesPage {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 24;
    private static final int LOOKED_AT = 500;

    private final Outbox outbox;
    private final MessageAccess access;
    private final Clock clock;

    DemoMessagesPage(Outbox outbox, MessageAccess access, Clock clock) {
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/demo/messages")
    String messages(@RequestParam(defaultValue = "0") String page, Model model) {
        int number = page.matches("\\d{1,3}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        Map<String, Boolean> visible = new HashMap<>();
        List<Outbox.Entry> entries = outbox.latest(null, 0, LOOKED_AT).stream()
                .filter(entry -> visible.computeIfAbsent(entry.message().caseNumber(), access::maySee))
                .skip((long) number * SIZE)
                .limit(SIZE + 1L)
                .toList();
        model.addAttribute("entries", entries.stream().limit(SIZE).toList());
        model.addAttribute("page", number);
        model.addAttribute("more", entries.size() > SIZE && number < LAST_PAGE);
        model.addAttribute("zone", clock.getZone());
        return "demo/messages";
    }
}
