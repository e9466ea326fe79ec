package io.jiuyuan.casefile.web;

import io.jiuyuan.casefile.CaseFiles;
import io.jiuyuan.casefile.CaseLines;
import io.jiuyuan.casefile.CaseLines.Line;
import io.jiuyuan.casefile.CaseLines.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case's file as a page to read and to print. */
@Controller
class CaseFilePage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int PAGE = 30;

    private final CaseFiles files;
    private final CaseLines lines;
    private final Clock clock;

    CaseFilePage(CaseFiles files, CaseLines lines, Clock clock) {
        this.files = files;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String all(
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            Model model) {
        return list(new Wanted(null, state, null, null, overdue), 0, model);
    }

    /** By POST, so that neither a name nor an identity number ever stands in an address or a log. */
    @PostMapping("/cases")
    String find(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String unitCode,
            @RequestParam(required = false) String helper,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return list(new Wanted(text, state, unitCode, helper, overdue), Math.max(0, page), model);
    }

    private String list(Wanted wanted, int page, Model model) {
        Page<Line> found = lines.find(wanted, page, PAGE);
        model.addAttribute("lines", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", page);
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("states", lines.states());
        model.addAttribute("wanted", wanted);
        model.addAttribute("times", new Times(clock));
        return "casefile/cases";
    }

    @GetMapping("/cases/{caseNumber}")
    String open(@PathVariable String caseNumber, Model model) {
        model.addAttribute("file", files.open(caseNumber));
        model.addAttribute("times", new Times(clock));
        return "casefile/case";
    }

    /** Formats moments in the office's zone, for the template. */
    record Times(Clock clock) {

        public String minute(Instant moment) {
            return moment == null ? "—" : MINUTE.format(moment.atZone(clock.getZone()));
        }
    }
}
