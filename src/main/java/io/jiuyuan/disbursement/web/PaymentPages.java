package io.jiuyuan.disbursement.web;

import io.jiuyuan.disbursement.FundBudgets;
import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.Funds.Standing;
import io.jiuyuan.disbursement.PaymentBatches;
import io.jiuyuan.disbursement.PaymentBatches.Batch;
import io.jiuyuan.disbursement.PaymentBatches.FileInfo;
import io.jiuyuan.disbursement.PaymentBatches.Line;
import io.jiuyuan.disbursement.PaymentBatches.Row;
import io.jiuyuan.disbursement.PaymentPosts;
import io.jiuyuan.organization.Role;
import io.jiuyuan.shared.AccessRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Payments and funds as pages, for bureau, finance, city and auditor. */
@Controller
class PaymentPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PAGE = 30;
    private static final int LINES = 100;

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("READY", "待支付");
        STATES.put("SENT", "已送银行");
        STATES.put("PAID", "已支付");
        STATES.put("FAILED", "支付失败");
        STATES.put("GIVEN_UP", "不再支付");
        STATES.put("EXCLUDED", "已剔除");
    }

    private final PaymentBatches batches;
    private final Funds funds;
    private final FundBudgets budgets;
    private final PaymentPosts posts;
    private final Clock clock;

    PaymentPages(PaymentBatches batches, Funds funds, FundBudgets budgets, PaymentPosts posts, Clock clock) {
        this.batches = batches;
        this.funds = funds;
        this.budgets = budgets;
        this.posts = posts;
        this.clock = clock;
    }

    @GetMapping("/payments")
    String list(
            @RequestParam(name = "district", required = false) String district,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "held", defaultValue = "false") boolean held,
            Model model) {
        Map<String, String> districts = districts();
        String shown = shown(district, districts);
        Page<Row> found = batches.list(Math.max(0, page), PAGE);
        model.addAttribute("districts", districts);
        model.addAttribute("district", shown);
        model.addAttribute("waiting", batches.waiting(shown, after, held));
        model.addAttribute("after", after);
        model.addAttribute("held", held);
        model.addAttribute("mayCompile", batches.mayCompile(shown));
        model.addAttribute("batches", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("times", new Times(clock));
        return "disbursement/payments";
    }

    @GetMapping("/payments/{number}")
    String open(
            @PathVariable("number") String number,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        Batch batch = batches.open(number);
        Page<Line> lines = batches.lines(number, state, Math.max(0, page), LINES);
        model.addAttribute("batch", batch);
        model.addAttribute(
                "layouts",
                batch.files().stream()
                        .collect(Collectors.toMap(
                                FileInfo::layout, FileInfo::layoutName, (a, b) -> a, LinkedHashMap::new)));
        model.addAttribute("lines", lines.getContent());
        model.addAttribute("total", lines.getTotalElements());
        model.addAttribute("pages", lines.getTotalPages());
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("state", state);
        model.addAttribute("states", STATES);
        model.addAttribute("times", new Times(clock));
        return "disbursement/payment";
    }

    @GetMapping("/funds")
    String funds(
            @RequestParam(name = "district", required = false) String district,
            @RequestParam(name = "year", defaultValue = "0") int year,
            Model model) {
        Map<String, String> districts = districts();
        String shown = shown(district, districts);
        int thisYear = Year.now(clock).getValue();
        int of = year == 0 ? thisYear : year;
        posts.requireReader(shown);
        List<Standing> standing = funds.standing(shown, of);
        Map<String, List<FundBudgets.Change>> history = new LinkedHashMap<>();
        standing.forEach(each -> history.put(each.sourceName(), budgets.history(each.source(), of, shown)));
        model.addAttribute("districts", districts);
        model.addAttribute("district", shown);
        model.addAttribute("year", of);
        model.addAttribute("years", List.of(thisYear - 1, thisYear, thisYear + 1));
        model.addAttribute("funds", standing);
        model.addAttribute("history", history);
        model.addAttribute("sources", budgets.sources());
        model.addAttribute("maySet", posts.holds(posts.current(), shown, Role.BUREAU, Role.FINANCE));
        model.addAttribute("times", new Times(clock));
        return "disbursement/funds";
    }

    private Map<String, String> districts() {
        Map<String, String> districts = batches.districts();
        if (districts.isEmpty()) {
            throw new AccessRefused("资金拨付由区人社局、区财政局办理，您的岗位不能查看。");
        }
        return districts;
    }

    private static String shown(String asked, Map<String, String> districts) {
        return asked != null && districts.containsKey(asked)
                ? asked
                : districts.keySet().iterator().next();
    }

    /** Formats moments in the office's zone, for the templates. */
    record Times(Clock clock) {

        public String minute(Instant moment) {
            return moment == null ? "—" : MINUTE.format(moment.atZone(clock.getZone()));
        }
    }
}
