package io.jiuyuan.publicnotice.web;

import io.jiuyuan.publicnotice.PublicPayments;
import io.jiuyuan.publicnotice.PublicPayments.Line;
import io.jiuyuan.publicnotice.PublicPayments.Notice;
import io.jiuyuan.publicnotice.PublicPayments.Words;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** What is about to be paid, for everyone. Once a notice is over or taken down, its page says so and names nobody. */
@Controller
@RequestMapping("/public/notices/payments")
class PaymentNoticePages {

    private static final int NOTICES = 20;
    private static final int LINES = 100;
    private static final int MAX_NAME = 50;

    private final PublicPayments payments;
    private final ObjectionLimit limit;

    PaymentNoticePages(PublicPayments payments, ObjectionLimit limit) {
        this.payments = payments;
        this.limit = limit;
    }

    /** What the form shows again after a mistake. */
    record ObjectionInput(String lines, String text, String contactName, String contactPhone, String contactAddress) {

        Words words() {
            return new Words(text, contactName, contactPhone, contactAddress);
        }

        /** The numbers in what was typed, e.g. {@code 3、17}. */
        List<Integer> numbers() {
            return Arrays.stream(lines.split("[^0-9]+"))
                    .filter(number -> !number.isEmpty() && number.length() < 7)
                    .map(Integer::valueOf)
                    .toList();
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") String page, Model model) {
        int number = page(page);
        List<Notice> found = payments.open(number, NOTICES);
        model.addAttribute("payments", found);
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() == NOTICES);
        return "public/payments";
    }

    @GetMapping("/{number}")
    String notice(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") String page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!show(number, model, response)) {
            return "public/notice-missing";
        }
        if (!name.isEmpty()) {
            request.setAttribute("jiuyuan.unlogged", true);
        }
        String wanted = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        Page<Line> lines = payments.lines(number, wanted, page(page), LINES);
        model.addAttribute("lines", lines.getContent());
        model.addAttribute("found", lines.getTotalElements());
        model.addAttribute("pages", lines.getTotalPages());
        model.addAttribute("page", page(page));
        model.addAttribute("name", wanted);
        return "public/payment";
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
                .body(payments.pdf(number));
    }

    @GetMapping("/{number}/objections")
    String objectionForm(
            @PathVariable String number,
            @RequestParam(name = "line", defaultValue = "") List<String> line,
            @RequestParam(required = false) String received,
            Model model,
            HttpServletResponse response) {
        if (!show(number, model, response)) {
            return "public/notice-missing";
        }
        boolean given = received != null && received.matches("YZ\\d{16,24}");
        model.addAttribute("received", given ? received : null);
        String chosen =
                line.stream().filter(no -> no.matches("\\d{1,6}")).limit(20).collect(Collectors.joining("、"));
        fill(model, new ObjectionInput(chosen, "", "", "", ""), Map.of());
        return isUp(model) || given ? "public/payment-objection" : "public/payment";
    }

    @PostMapping("/{number}/objections")
    String object(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contactName,
            @RequestParam(defaultValue = "") String contactPhone,
            @RequestParam(defaultValue = "") String contactAddress,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!show(number, model, response)) {
            return "public/notice-missing";
        }
        ObjectionInput input = new ObjectionInput(lines, text, contactName, contactPhone, contactAddress);
        fill(model, input, Map.of());
        if (!limit.allows(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("refusal", "提交过于频繁，请稍后再试。已填写的内容仍保留在下面。");
            return "public/payment-objection";
        }
        try {
            String received = payments.object(number, input.numbers(), input.words());
            return "redirect:/public/notices/payments/" + number + "/objections?received=" + received;
        } catch (InputRejected e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            fill(
                    model,
                    input,
                    e.problems().stream()
                            .collect(Collectors.toMap(
                                    FieldProblem::field, FieldProblem::message, (a, b) -> a, LinkedHashMap::new)));
            return "public/payment-objection";
        } catch (RuleRefused closed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            show(number, model, response);
            model.addAttribute("refusal", closed.getMessage());
            return isUp(model) ? "public/payment-objection" : "public/payment";
        }
    }

    /** Puts the notice into the model; false and 404 when there is none. */
    private boolean show(String number, Model model, HttpServletResponse response) {
        Optional<Notice> found = payments.find(number);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return false;
        }
        model.addAttribute("notice", found.get());
        return true;
    }

    private static boolean isUp(Model model) {
        return model.getAttribute("notice") instanceof Notice notice && notice.up();
    }

    private static void fill(Model model, ObjectionInput input, Map<String, String> problems) {
        model.addAttribute("input", input);
        model.addAttribute("problems", problems);
    }

    private static int page(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
