package io.jiuyuan.subsidy.web;

import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.subsidy.ClaimForms;
import io.jiuyuan.subsidy.Claims;
import io.jiuyuan.subsidy.Employers;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims as pages: the list of the own jurisdiction, one claim's file, the claim form, the register of employers. */
@Controller
class ClaimPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PAGE = 30;
    private static final Set<Role> SCREENING = Set.of(Role.DISTRICT, Role.BUREAU, Role.CITY);
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("proposed", "待本人确认");
        STATES.put("submitted", "已提交");
        STATES.put("supplementing", "待补正");
        STATES.put("checking", "核实中");
        STATES.put("reviewing", "复核中");
        STATES.put("approved", "审核通过");
        STATES.put("published", "公示中");
        STATES.put("cleared", "公示期满无异议");
        STATES.put("sent", "送财政");
        STATES.put("failed", "支付失败");
        STATES.put("paid", "已拨付");
        STATES.put("stopped", "终止发放");
        STATES.put("refused", "不予通过");
        STATES.put("withdrawn", "已撤回");
        STATES.put("declined", "不申领");
        STATES.put("closed", "逾期未补正，终止");
    }

    private final Claims claims;
    private final ClaimForms forms;
    private final Employers employers;
    private final Officers officers;
    private final Clock clock;

    ClaimPages(Claims claims, ClaimForms forms, Employers employers, Officers officers, Clock clock) {
        this.claims = claims;
        this.forms = forms;
        this.employers = employers;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping("/claims")
    String list(
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        int shown = Math.max(0, page);
        Page<Claims.Row> found = claims.list(number, status, null, shown, PAGE);
        model.addAttribute("rows", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("page", shown);
        model.addAttribute("number", number);
        model.addAttribute("status", status);
        model.addAttribute("states", STATES);
        model.addAttribute(
                "screens", officers.current().posts().stream().anyMatch(post -> SCREENING.contains(post.role())));
        model.addAttribute("files", mayFile());
        model.addAttribute("times", new Times(clock));
        return "subsidy/claims";
    }

    @GetMapping("/claims/new")
    String form(Model model) {
        if (!mayFile()) {
            throw new AccessRefused("您的岗位不受理补贴申请；可以在“补贴申领”中查阅。");
        }
        model.addAttribute("officer", officers.current().name());
        return "subsidy/new";
    }

    @GetMapping("/claims/{number}")
    String open(@PathVariable("number") String number, Model model) {
        model.addAttribute("of", claims.open(number));
        model.addAttribute("times", new Times(clock));
        return "subsidy/claim";
    }

    @GetMapping("/employers")
    String employers(Model model) {
        model.addAttribute("rows", employers.list(officers.current().username()));
        model.addAttribute("registers", mayFile());
        return "subsidy/employers";
    }

    private boolean mayFile() {
        return forms.mayFile(officers.current().username());
    }

    /** Formats moments in the office's zone, for the template. */
    record Times(Clock clock) {

        public String minute(Instant moment) {
            return MINUTE.format(moment.atZone(clock.getZone()));
        }
    }
}
