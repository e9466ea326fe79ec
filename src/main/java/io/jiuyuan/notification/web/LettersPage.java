package io.jiuyuan.notification.web;

import io.jiuyuan.notification.Letters;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Letters to applicants whom no message reaches: printed here, handed over by the unit, and marked so. */
@Controller
@RequestMapping("/letters")
class LettersPage {

    private final Letters letters;
    private final Clock clock;

    LettersPage(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("letters", letters.waiting());
        model.addAttribute("most", Letters.SHOWN);
        model.addAttribute("zone", clock.getZone());
        return "notification/letters";
    }

    @GetMapping("/{id}")
    String print(@PathVariable long id, Model model) {
        model.addAttribute("letter", letters.open(id));
        model.addAttribute("today", LocalDate.now(clock));
        return "notification/letter";
    }

    @PostMapping("/{id}/delivered")
    String delivered(@PathVariable long id) {
        letters.delivered(id);
        return "redirect:/letters";
    }
}
