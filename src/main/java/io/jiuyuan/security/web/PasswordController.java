package io.jiuyuan.security.web;

import io.jiuyuan.security.login.Passwords;
import io.jiuyuan.shared.InputRejected;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Hidden
@Controller
class PasswordController {

    private final Passwords passwords;

    PasswordController(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/account/password")
    String page(Authentication who, Model model) {
        model.addAttribute("username", who.getName());
        model.addAttribute("demanded", passwords.mustChange(who.getName()));
        return "password";
    }

    @PostMapping("/account/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Authentication who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            passwords.change(who.getName(), current, password, repeated);
        } catch (InputRejected rejected) {
            rejected.problems().forEach(problem -> model.addAttribute(problem.field() + "Problem", problem.message()));
            response.setStatus(422);
            return page(who, model);
        }
        new SecurityContextLogoutHandler().logout(request, response, who);
        return "redirect:/login?changed";
    }
}
