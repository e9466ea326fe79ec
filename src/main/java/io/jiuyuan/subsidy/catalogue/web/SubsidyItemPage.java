package io.jiuyuan.subsidy.catalogue.web;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.subsidy.SubsidyCatalogue;
import io.jiuyuan.subsidy.SubsidyCatalogue.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue to read: what can be claimed here, from which values, and what keeps an item closed. */
@Controller
class SubsidyItemPage {

    private final SubsidyCatalogue catalogue;
    private final Officers officers;
    private final Units units;
    private final Clock clock;

    SubsidyItemPage(SubsidyCatalogue catalogue, Officers officers, Units units, Clock clock) {
        this.catalogue = catalogue;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/subsidies")
    String items(Model model) {
        Officer officer = officers.current();
        String unit = officer.posts().stream()
                .map(Post::unitCode)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new AccessRefused("您不是在岗工作人员，不能查阅。"));
        List<Entry> items = catalogue.items(unit, LocalDate.now(clock));
        model.addAttribute("unitName", units.get(unit).fullName());
        model.addAttribute("items", items);
        model.addAttribute("on", items.stream().filter(each -> each.item().on()).count());
        return "subsidy/items";
    }
}
