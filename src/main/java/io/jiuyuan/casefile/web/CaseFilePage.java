package io.jiuyuan.casefile.web;

import io.jiuyuan.casefile.CaseFiles;
import io.jiuyuan.organization.Units;
import io.jiuyuan.recognition.CaseSearch;
import io.jiuyuan.registry.PersonSummary;
import io.jiuyuan.registry.Persons;
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
    private final CaseSearch search;
    private final Persons persons;
    private final Units units;
    private final Clock clock;

    CaseFilePage(CaseFiles files, CaseSearch search, Persons persons, Units units, Clock clock) {
        this.files = files;
        this.search = search;
        this.persons = persons;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String all(@RequestParam(defaultValue = "0") int page, @RequestParam(required = false) String status, Model model) {
        return list(null, status, page, model);
    }

    /** By POST, so that an identity number never stands in an address or a log. */
    @PostMapping("/cases")
    String find(
            @RequestParam(required = false) String wanted, @RequestParam(required = false) String status, Model model) {
        return list(wanted, status, 0, model);
    }

    private String list(String wanted, String status, int page, Model model) {
        int shown = Math.max(0, page);
        Page<CaseSearch.Line> found = search.search(wanted, status, shown, PAGE);
        model.addAttribute("lines", found.map(this::line).getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", shown);
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("statuses", search.statuses());
        model.addAttribute("status", status);
        model.addAttribute("wanted", wanted);
        return "casefile/cases";
    }

    private Line line(CaseSearch.Line of) {
        PersonSummary person = persons.summary(of.personId());
        return new Line(
                of.caseNumber(),
                person.name(),
                person.maskedIdentityNumber(),
                units.get(of.unitCode()).fullName(),
                of.statusName(),
                new Times(clock).minute(of.submittedAt()));
    }

    record Line(
            String caseNumber,
            String name,
            String maskedIdentityNumber,
            String unitName,
            String statusName,
            String submittedAt) {}

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
