package io.jiuyuan.organization;

import io.jiuyuan.shared.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an account and a post have to be before they are stored. */
@Component
class StaffRules {

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_USERNAME = 32;

    private final Units units;

    StaffRules(Units units) {
        this.units = units;
    }

    List<FieldProblem> account(String username, String name) {
        List<FieldProblem> problems = new ArrayList<>();
        if (username == null || username.isBlank()) {
            problems.add(new FieldProblem("username", "请填写用户名"));
        } else if (!username.matches("[a-z0-9]+(-[a-z0-9]+)*")
                || username.length() < 2
                || username.length() > LONGEST_USERNAME) {
            // The engine's own pattern for ids, and one spelling only: some databases tell A from a, others do not.
            problems.add(new FieldProblem("username", "用户名应为2至32位小写字母、数字，中间可用连字符"));
        } else if (username.startsWith("jiuyuan-") || username.equals("camunda-admin")) {
            problems.add(new FieldProblem("username", "该用户名由系统保留"));
        }
        if (name == null || name.isBlank()) {
            problems.add(new FieldProblem("name", "请填写姓名"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new FieldProblem("name", "姓名超过" + LONGEST_NAME + "个字"));
        }
        return problems;
    }

    List<FieldProblem> post(Staff.PostPeriod post, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Role> role = role(post.role());
        if (role.isEmpty()) {
            problems.add(new FieldProblem(
                    "role", post.role() == null || post.role().isBlank() ? "请填写角色" : "没有“" + post.role() + "”这一角色"));
        }
        LocalDate from = post.from() == null ? today : post.from();
        if (post.to() != null && post.to().isBefore(from)) {
            problems.add(new FieldProblem("to", "截止日期早于起始日期"));
        }
        if (post.unitCode() == null || post.unitCode().isBlank()) {
            problems.add(new FieldProblem("unitCode", "请填写单位代码"));
            return problems;
        }
        Optional<Unit> unit = units.find(post.unitCode());
        if (unit.isEmpty()) {
            problems.add(new FieldProblem("unitCode", "没有代码为“" + post.unitCode() + "”的单位"));
        } else if (unit.get().validTo() != null && unit.get().validTo().isBefore(from)) {
            problems.add(new FieldProblem("unitCode", "“" + unit.get().fullName() + "”已撤销"));
        } else if (role.isPresent() && role.get().tier() != unit.get().tier()) {
            problems.add(new FieldProblem(
                    "unitCode",
                    "“" + role.get().label() + "”应在" + role.get().tier().label() + "一级任职，“"
                            + unit.get().fullName() + "”是" + unit.get().tier().label()));
        }
        return problems;
    }

    /** By prefix, constant's name or label. */
    static Optional<Role> role(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace('(', '（').replace(')', '）');
        return Arrays.stream(Role.values())
                .filter(role -> role.prefix().equals(wanted) || role.label().equals(wanted))
                .findFirst();
    }
}
