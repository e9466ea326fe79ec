package io.jiuyuan.oversight.web;

import io.jiuyuan.oversight.Figure;
import io.jiuyuan.oversight.Interventions;
import io.jiuyuan.oversight.Oversight;
import io.jiuyuan.oversight.Oversight.Listing;
import io.jiuyuan.oversight.Oversight.Overview;
import io.jiuyuan.oversight.Oversight.Row;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The manager's page, and the list behind each of its numbers. Cockpit's tab shows the same page. */
@Controller
class OversightPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final List<Figure> TILES = List.of(
            Figure.PLACEMENTS_OVERDUE,
            Figure.TASKS_OVERDUE,
            Figure.VISITS_UNSUPERVISED,
            Figure.HOUSEHOLDS_OPEN,
            Figure.CASES_OPEN,
            Figure.TASKS);

    private static final Map<String, Figure> FIGURES =
            Arrays.stream(Figure.values()).collect(Collectors.toUnmodifiableMap(Enum::name, figure -> figure));

    private final Oversight oversight;
    private final Interventions interventions;
    private final Clock clock;

    OversightPage(Oversight oversight, Interventions interventions, Clock clock) {
        this.oversight = oversight;
        this.interventions = interventions;
        this.clock = clock;
    }

    @GetMapping("/oversight")
    String overview(
            @RequestParam(required = false) String unitCode,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "false") String ascending,
            Model model) {
        Overview overview = oversight.of(unitCode);
        Optional<Column> sorted = Column.named(sort);
        boolean upwards = Boolean.parseBoolean(ascending);
        model.addAttribute("overview", overview);
        model.addAttribute("countedAt", countedAt(overview));
        model.addAttribute("tiles", TILES);
        model.addAttribute("columns", Column.values());
        model.addAttribute("rows", sorted(overview.below(), sorted, upwards));
        model.addAttribute("sort", sorted.map(Enum::name).orElse(null));
        model.addAttribute("ascending", upwards);
        model.addAttribute("F", FIGURES);
        model.addAttribute("road", Figure.ROAD);
        model.addAttribute("ages", Figure.AGES);
        model.addAttribute("stages", Figure.STAGES);
        model.addAttribute("months", Figure.MONTHS);
        return "oversight/overview";
    }

    @GetMapping("/oversight/{name}")
    String list(
            @PathVariable String name,
            @RequestParam(required = false) String unitCode,
            @RequestParam(required = false) String month,
            @RequestParam(required = false) String username,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Figure figure = Arrays.stream(Figure.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这项统计。"));
        model.addAttribute("money", Figure.STAGES.contains(figure) || figure == Figure.MONTH_PAID);
        Listing listing = oversight.list(figure, unitCode, MonthInput.of(month), username, Math.max(0, page));
        model.addAttribute("listing", listing);
        model.addAttribute(
                "acts",
                listing.items().stream().anyMatch(item -> item.chosen() != null)
                        && interventions.mayAct(listing.place().code()));
        return "oversight/list";
    }

    /** The unit's own row stays at the end. */
    private static List<Row> sorted(List<Row> rows, Optional<Column> by, boolean ascending) {
        return by.map(column -> Stream.concat(
                                rows.stream().filter(Row::below).sorted(column.order(ascending)),
                                rows.stream().filter(row -> !row.below()))
                        .toList())
                .orElse(rows);
    }

    private String countedAt(Overview overview) {
        return overview.countedAt() == null
                ? null
                : MINUTE.format(overview.countedAt().atZone(clock.getZone()));
    }
}
