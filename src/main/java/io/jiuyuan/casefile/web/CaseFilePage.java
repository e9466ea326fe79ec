package io.jiuyuan.casefile.web;

import io.jiuyuan.casefile.CaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case's file as a page to read and to print. */
@Controller
class CaseFilePage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseFiles files;
    private final Clock clock;

    CaseFilePage(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
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
