package io.jiuyuan.publicnotice.web;

import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.publicnotice.PublicNotices.Notice;
import io.jiuyuan.publicnotice.PublicPayments;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices for everyone. Once a notice is over or taken down, its page says so and names nobody. */
@Controller
@RequestMapping("/public/notices")
class NoticePages {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 500;

    private static final int NEWEST_PAYMENTS = 10;

    private final PublicNotices notices;
    private final PublicPayments payments;
    private final ObjectionLimit limit;
    private final Clock clock;

    NoticePages(PublicNotices notices, PublicPayments payments, ObjectionLimit limit, Clock clock) {
        this.notices = notices;
        this.payments = payments;
        this.limit = limit;
        this.clock = clock;
    }

    /** What the public sees of a notice that is no longer open. */
    record Ended(String number, String unitName, LocalDate firstDay, LocalDate lastDay, boolean takenDown) {}

    /** What the form shows again after a mistake. */
    record ObjectionInput(String text, String contactName, String contactPhone) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "0") String page, Model model) {
        int number = page(page);
        LocalDate today = LocalDate.now(clock);
        List<Notice> found = notices.open(today, number, SIZE);
        model.addAttribute("notices", found);
        model.addAttribute("payments", number == 0 ? payments.open(0, NEWEST_PAYMENTS) : List.of());
        model.addAttribute("today", today);
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() == SIZE && number < LAST_PAGE);
        return "public/notices";
    }

    @GetMapping("/{number}")
    String notice(@PathVariable String number, Model model, HttpServletResponse response) {
        return show(number, model, response) ? "public/notice" : "public/notice-missing";
    }

    @GetMapping("/{number}/objections")
    String objectionForm(
            @PathVariable String number,
            @RequestParam(required = false) String received,
            Model model,
            HttpServletResponse response) {
        if (!show(number, model, response)) {
            return "public/notice-missing";
        }
        boolean given = received != null && received.matches("YY\\d{10,16}");
        model.addAttribute("received", given ? received : null);
        fill(model, new ObjectionInput("", "", ""), Map.of());
        return model.containsAttribute("notice") || given ? "public/objection" : "public/notice";
    }

    @PostMapping("/{number}/objections")
    String object(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contactName,
            @RequestParam(defaultValue = "") String contactPhone,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!show(number, model, response)) {
            return "public/notice-missing";
        }
        fill(model, new ObjectionInput(text, contactName, contactPhone), Map.of());
        if (!limit.allows(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("refusal", "提交过于频繁，请稍后再试。已填写的内容仍保留在下面。");
            return "public/objection";
        }
        try {
            String received = notices.object(number, text, contactName, contactPhone);
            return "redirect:/public/notices/" + number + "/objections?received=" + received;
        } catch (InputRejected e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> problems = e.problems().stream()
                    .collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (a, b) -> a));
            fill(model, new ObjectionInput(text, contactName, contactPhone), problems);
            return "public/objection";
        } catch (RuleRefused closed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return "public/notice";
        }
    }

    /** Puts the notice, or that it ended, into the model; false and 404 when there is none. */
    private boolean show(String number, Model model, HttpServletResponse response) {
        Optional<Notice> found = notices.find(number);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return false;
        }
        Notice notice = found.get();
        LocalDate today = LocalDate.now(clock);
        if (notice.takenDown() || today.isAfter(notice.lastDay())) {
            model.addAttribute(
                    "ended",
                    new Ended(
                            notice.number(),
                            notice.unitName(),
                            notice.firstDay(),
                            notice.lastDay(),
                            notice.takenDown()));
        } else {
            model.addAttribute("notice", notice);
        }
        return true;
    }

    private static void fill(Model model, ObjectionInput input, Map<String, String> problems) {
        model.addAttribute("input", input);
        model.addAttribute("problems", problems);
    }

    private static int page(String text) {
        return text.matches("\\d{1,3}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 0;
    }
}
