package io.jiuyuan.publicnotice.web;

import io.jiuyuan.publicnotice.NoticeDesk;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices of payments for officials: what is ready, what is up, what became of it. */
@Controller
@RequestMapping("/notices")
class NoticeDeskPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int NOTICES = 30;
    private static final int LINES = 100;

    private final NoticeDesk desk;
    private final Clock clock;

    NoticeDeskPages(NoticeDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.max(0, page);
        Page<NoticeDesk.Entry> found = desk.list(status, shown, NOTICES);
        model.addAttribute("notices", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("page", shown);
        model.addAttribute("status", status);
        return "publicnotice/notices";
    }

    @GetMapping("/compile")
    String ready(
            @RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("ready", desk.ready(item.isEmpty() ? null : item, after));
        model.addAttribute("item", item);
        model.addAttribute("after", after);
        return "publicnotice/compile";
    }

    @PostMapping("/compile")
    String compile(
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(name = "ref", required = false) List<String> refs,
            Model model) {
        List<String> chosen = scope.equals("all") || refs == null ? List.of() : refs;
        if (!scope.equals("all") && chosen.isEmpty()) {
            model.addAttribute("refusal", "请勾选要公示的明细，或者选择“全部明细”。");
            return ready(item, "", model);
        }
        try {
            return "redirect:/notices/" + desk.compile(item.isEmpty() ? null : item, chosen);
        } catch (RuleRefused refused) {
            model.addAttribute("refusal", refused.getMessage());
            return ready(item, "", model);
        }
    }

    @GetMapping("/{number}")
    String open(@PathVariable String number, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.max(0, page);
        Page<NoticeDesk.Line> lines = desk.lines(number, shown, LINES);
        model.addAttribute("of", desk.open(number));
        model.addAttribute("grounds", desk.grounds());
        model.addAttribute("lines", lines.getContent());
        model.addAttribute("pages", lines.getTotalPages());
        model.addAttribute("page", shown);
        model.addAttribute("times", new Times(clock));
        return "publicnotice/notice";
    }

    @GetMapping("/objections/{number}")
    String ofObjection(@PathVariable String number) {
        return "redirect:/notices/" + desk.noticeOf(number) + "#objections";
    }

    @PostMapping("/{number}/take-down")
    String takeDown(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            desk.takeDown(number, ground, reason);
            return "redirect:/notices/" + number;
        } catch (InputRejected rejected) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("ground", ground);
            model.addAttribute("reason", reason);
            rejected.problems().forEach(problem -> model.addAttribute(problem.field() + "Problem", problem.message()));
            return open(number, 0, model);
        }
    }

    @GetMapping("/{number}/list.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        ContentDisposition disposition = ContentDisposition.inline()
                .filename("资金公示" + number + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(desk.pdf(number));
    }

    @PostMapping("/{number}/certificate")
    String certificate(@PathVariable String number) {
        return "redirect:/api/documents/" + desk.certificate(number) + ".pdf";
    }

    /** Formats moments in the office's zone, for the template. */
    record Times(Clock clock) {

        public String minute(Instant moment) {
            return moment == null ? "—" : MINUTE.format(moment.atZone(clock.getZone()));
        }
    }
}
