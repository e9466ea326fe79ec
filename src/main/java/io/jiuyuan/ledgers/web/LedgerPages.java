package io.jiuyuan.ledgers.web;

import io.jiuyuan.ledgers.Ledger;
import io.jiuyuan.ledgers.LedgerPage;
import io.jiuyuan.ledgers.Ledgers;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledgers as pages to read and to print. Nothing that names a person stands in an address. */
@Controller
@RequestMapping("/ledgers")
class LedgerPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final int PAGE = 50;
    /** Rows on paper; more belong in a spreadsheet. */
    private static final int SHEET = 1000;
    /** Counting further would take longer than reading. */
    private static final int COUNTED = 100_000;

    private static final Set<String> OTHERS = Set.of("after", "title", "_csrf");

    private final Ledgers ledgers;
    private final Officers officers;
    private final Units units;
    private final Clock clock;

    LedgerPages(Ledgers ledgers, Officers officers, Units units, Clock clock) {
        this.ledgers = ledgers;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("ledgers", ledgers.all());
        model.addAttribute("saved", ledgers.saved());
        return "ledgers/all";
    }

    @GetMapping("/{name}")
    String one(
            @PathVariable String name,
            @RequestParam Map<String, String> chosen,
            @RequestParam(required = false) String after,
            Model model) {
        show(name, chosen, after, PAGE, model);
        return "ledgers/ledger";
    }

    @GetMapping("/{name}/print")
    String print(@PathVariable String name, @RequestParam Map<String, String> chosen, Model model) {
        show(name, chosen, null, SHEET, model);
        model.addAttribute("conditions", ledgers.words(name, chosen));
        model.addAttribute("sums", sums(ledgers.get(name), ((LedgerPage) model.getAttribute("page")).rows()));
        return "ledgers/print";
    }

    /** The amounts of money of what is printed, by column; empty texts elsewhere, and nothing without such a column. */
    private static List<String> sums(Ledger ledger, List<LedgerPage.Row> rows) {
        if (rows.isEmpty() || ledger.columns().stream().noneMatch(column -> column.kind() == Ledger.Kind.MONEY)) {
            return List.of();
        }
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < ledger.columns().size(); i++) {
            int at = i;
            sums.add(
                    ledger.columns().get(i).kind() != Ledger.Kind.MONEY
                            ? ""
                            : rows.stream()
                                    .map(row -> row.cells().get(at).text())
                                    .filter(text -> !text.isEmpty())
                                    .map(BigDecimal::new)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .toPlainString());
        }
        return sums;
    }

    private void show(String name, Map<String, String> chosen, String after, int size, Model model) {
        Ledger ledger = ledgers.get(name);
        LedgerPage page = ledgers.page(name, chosen, after, size);
        Officer officer = officers.current();
        String unit = chosen.get("unit");
        model.addAttribute("ledger", ledger);
        model.addAttribute("page", page);
        model.addAttribute("chosen", chosen);
        model.addAttribute("first", after == null);
        model.addAttribute("query", query(chosen));
        model.addAttribute("total", ledgers.count(name, chosen, COUNTED + 1L));
        model.addAttribute("counted", COUNTED);
        model.addAttribute("officer", officer.name());
        model.addAttribute("unitName", unit == null || unit.isBlank() ? unitsOf(officer) : name(unit));
        model.addAttribute("today", DAY.format(LocalDate.now(clock)));
    }

    @PostMapping("/{name}/views")
    String save(@PathVariable String name, @RequestParam Map<String, String> chosen, @RequestParam String title) {
        ledgers.save(name, chosen, title);
        return "redirect:/ledgers";
    }

    @PostMapping("/views/{id}/remove")
    String forget(@PathVariable String id) {
        ledgers.forget(id);
        return "redirect:/ledgers";
    }

    private String unitsOf(Officer officer) {
        return officer.posts().stream()
                .map(post -> name(post.unitCode()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private String name(String code) {
        return units.find(code).map(Unit::fullName).orElse(code);
    }

    private static String query(Map<String, String> chosen) {
        return chosen.entrySet().stream()
                .filter(entry ->
                        !OTHERS.contains(entry.getKey()) && !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
