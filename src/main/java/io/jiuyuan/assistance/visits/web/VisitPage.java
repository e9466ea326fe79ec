package io.jiuyuan.assistance.visits.web;

import io.jiuyuan.assistance.helping.HelpingSettings;
import io.jiuyuan.assistance.helping.SurveyWords;
import io.jiuyuan.assistance.visits.VisitBook;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The helper's cases of this month, to record a day's visits in one go. */
@Controller
class VisitPage {

    private final VisitBook book;
    private final Officers officers;
    private final HelpingSettings settings;
    private final Clock clock;

    VisitPage(VisitBook book, Officers officers, HelpingSettings settings, Clock clock) {
        this.book = book;
        this.officers = officers;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/visits")
    String list(Model model) {
        Officer officer = officers.current();
        YearMonth month = YearMonth.now(clock);
        List<VisitBook.Row> rows = book.of(month, officer.username(), officer);
        model.addAttribute("rows", rows);
        model.addAttribute("month", month.getYear() + "年" + month.getMonthValue() + "月");
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute(
                "due",
                rows.stream()
                        .filter(row -> row.status() == VisitBook.Status.DUE)
                        .count());
        model.addAttribute(
                "missed",
                book.of(month.minusMonths(1), officer.username(), officer).stream()
                        .filter(row -> row.status() == VisitBook.Status.MISSED)
                        .toList());
        model.addAttribute("situations", SurveyWords.SITUATIONS);
        model.addAttribute("photos", settings.visitPhotos());
        return "assistance/visits";
    }
}
