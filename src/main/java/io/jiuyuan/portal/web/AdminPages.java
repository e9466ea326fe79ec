package io.jiuyuan.portal.web;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Staff;
import io.jiuyuan.shared.AccessRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The administrators' pages. Each is a frame whose script calls the endpoints under {@code /api/admin}; those check the
 * right once more.
 */
@Controller
@RequestMapping("/admin")
class AdminPages {

    private enum Section {
        OFFICERS("人员管理", "/admin/officers"),
        DIVISIONS("单位区划", "/admin/divisions"),
        CALENDAR("工作日历", "/admin/calendar"),
        REGISTERS("比对数据", "/admin/registers"),
        MESSAGES("发送记录", "/admin/messages"),
        AUDIT("审计记录", "/admin/audit"),
        MIGRATIONS("模型迁移", "/admin/migrations"),
        KEYS("密钥轮换", "/admin/keys");

        private final String title;
        private final String href;

        Section(String title, String href) {
            this.title = title;
            this.href = href;
        }
    }

    private final Officers officers;
    private final Jurisdiction jurisdiction;
    private final Staff staff;
    private final Clock clock;

    AdminPages(Officers officers, Jurisdiction jurisdiction, Staff staff, Clock clock) {
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    String start() {
        return officers.current().has(Role.ADMIN) ? "redirect:/admin/officers" : "redirect:/admin/audit";
    }

    @GetMapping("/officers")
    String officers(Model model) {
        model.addAttribute("roles", Role.values());
        return show(Section.OFFICERS, "officers", model);
    }

    @GetMapping("/officers/{username}")
    String officer(@PathVariable String username, Model model) {
        String page = show(Section.OFFICERS, "officer", model);
        model.addAttribute("username", staff.get(username).username());
        model.addAttribute("roles", Role.values());
        return page;
    }

    @GetMapping("/divisions")
    String divisions(Model model) {
        return show(Section.DIVISIONS, "divisions", model);
    }

    @GetMapping("/calendar")
    String calendar(Model model) {
        return show(Section.CALENDAR, "calendar", model);
    }

    @GetMapping("/registers")
    String registers(Model model) {
        return show(Section.REGISTERS, "registers", model);
    }

    @GetMapping("/messages")
    String messages(Model model) {
        return show(Section.MESSAGES, "messages", model);
    }

    @GetMapping("/audit")
    String audit(Model model) {
        return show(Section.AUDIT, "audit", model);
    }

    @GetMapping("/migrations")
    String migrations(Model model) {
        return show(Section.MIGRATIONS, "migrations", model);
    }

    @GetMapping("/keys")
    String keys(Model model) {
        return show(Section.KEYS, "keys", model);
    }

    private String show(Section section, String page, Model model) {
        Officer officer = officers.current();
        if (section == Section.AUDIT && !officer.has(Role.ADMIN)) {
            requireAuditor(officer);
        } else {
            jurisdiction.requireAdministrator(officer);
        }
        model.addAttribute("officer", officer.name());
        model.addAttribute("title", section.title);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("sections", sections(officer, section));
        return "portal/admin/" + page;
    }

    private static void requireAuditor(Officer officer) {
        if (!officer.has(Role.AUDITOR)) {
            throw new AccessRefused("仅系统管理员和审计人员可以查看审计记录");
        }
    }

    private static List<Link> sections(Officer officer, Section shown) {
        return Arrays.stream(Section.values())
                .filter(section -> section == Section.AUDIT || officer.has(Role.ADMIN))
                .map(section -> new Link(section.href, section.title, section == shown))
                .toList();
    }

    record Link(String href, String title, boolean current) {}
}
