package io.jiuyuan.oversight.web;

import io.jiuyuan.oversight.Figure;
import io.jiuyuan.oversight.Oversight;
import io.jiuyuan.shared.NotFound;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The manager's page, and the list behind each of its numbers. */
@Controller
class OversightPage {

    private static final List<Figure> COLUMNS = List.of(
            Figure.ASSISTED,
            Figure.PLACEMENTS_OVERDUE,
            Figure.VISITS_UNSUPERVISED,
            Figure.VISITS_MISSED,
            Figure.TASKS,
            Figure.TASKS_OVERDUE);

    private final Oversight oversight;

    OversightPage(Oversight oversight) {
        this.oversight = oversight;
    }

    @GetMapping("/oversight")
    String overview(@RequestParam(required = false) String unitCode, Model model) {
        model.addAttribute("overview", oversight.of(unitCode));
        model.addAttribute("columns", COLUMNS);
        return "oversight/overview";
    }

    @GetMapping("/oversight/{name}")
    String list(
            @PathVariable String name,
            @RequestParam(required = false) String unitCode,
            @RequestParam(required = false) String username,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Figure figure = Arrays.stream(Figure.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这项统计。"));
        model.addAttribute("listing", oversight.list(figure, unitCode, username, Math.max(0, page)));
        return "oversight/list";
    }
}
