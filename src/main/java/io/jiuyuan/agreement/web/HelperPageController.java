package io.jiuyuan.agreement.web;

import io.jiuyuan.agreement.HelperHandovers;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which a street sees its helpers and hands cases over. */
@Controller
class HelperPageController {

    private final HelperHandovers handovers;

    HelperPageController(HelperHandovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/helpers")
    String page(Principal person, Model model) {
        model.addAttribute("streets", handovers.streets(person.getName()));
        return "agreement/helpers";
    }
}
