package io.jiuyuan.recognition.web;

import io.jiuyuan.organization.Officers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which an officer uploads a file and watches its rows. */
@Controller
class ApplicationImportPageController {

    private final Officers officers;

    ApplicationImportPageController(Officers officers) {
        this.officers = officers;
    }

    @GetMapping("/applications/import")
    String page(Model model) {
        model.addAttribute("officer", officers.current().name());
        return "applications/import";
    }
}
