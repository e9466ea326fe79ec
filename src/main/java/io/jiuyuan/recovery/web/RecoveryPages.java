package io.jiuyuan.recovery.web;

import io.jiuyuan.recovery.Recoveries;
import io.jiuyuan.recovery.Recoveries.Row;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Recoveries as pages: the list with what can be proposed, and one of them. */
@Controller
class RecoveryPages {

    private static final int PAGE = 30;

    private final Recoveries recoveries;

    RecoveryPages(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @GetMapping("/recoveries")
    String list(
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        int shown = Math.max(0, page);
        Page<Row> found = recoveries.list(status, shown, PAGE);
        model.addAttribute("lines", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("page", shown);
        model.addAttribute("status", status);
        model.addAttribute("proposes", recoveries.mayPropose());
        return "recovery/recoveries";
    }

    @GetMapping("/recoveries/{number}")
    String open(@PathVariable("number") String number, Model model) {
        model.addAttribute("of", recoveries.open(number));
        return "recovery/recovery";
    }
}
