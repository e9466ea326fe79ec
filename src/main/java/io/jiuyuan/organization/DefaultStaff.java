package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.Handover;
import io.jiuyuan.organization.domain.HandoverRepository;
import io.jiuyuan.organization.domain.HeldPost;
import io.jiuyuan.organization.domain.HeldPostRepository;
import io.jiuyuan.organization.domain.OfficerAccount;
import io.jiuyuan.organization.domain.OfficerAccountRepository;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultStaff implements Staff {

    private static final int LONGEST_REASON = 200;

    private final OfficerAccountRepository accounts;
    private final HeldPostRepository posts;
    private final HandoverRepository handovers;
    private final Officers officers;
    private final Units units;
    private final StaffRules rules;
    private final StaffMirror mirror;
    private final OpenWork work;
    private final ObjectProvider<HeldCases> held;
    private final OneTimePasswords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultStaff(
            OfficerAccountRepository accounts,
            HeldPostRepository posts,
            HandoverRepository handovers,
            Officers officers,
            Units units,
            StaffRules rules,
            StaffMirror mirror,
            OpenWork work,
            ObjectProvider<HeldCases> held,
            OneTimePasswords passwords,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.handovers = handovers;
        this.officers = officers;
        this.units = units;
        this.rules = rules;
        this.mirror = mirror;
        this.work = work;
        this.held = held;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Member> list(String start, String unitCode, Pageable page) {
        Page<OfficerAccount> found = search(start, unitCode, page);
        Map<String, List<HeldPost>> held =
                posts.findByUsernameIn(found.map(OfficerAccount::username).getContent()).stream()
                        .collect(Collectors.groupingBy(HeldPost::username));
        return found.map(account -> member(account, held.getOrDefault(account.username(), List.of())));
    }

    private Page<OfficerAccount> search(String start, String unitCode, Pageable page) {
        String prefix = start == null || start.isBlank() ? null : Like.escape(start.strip()) + "%";
        if (unitCode != null && !unitCode.isBlank()) {
            return accounts.ofUnit(unitCode, prefix == null ? "%" : prefix, page);
        }
        return prefix == null ? accounts.all(page) : accounts.search(prefix, page);
    }

    @Override
    @Transactional(readOnly = true)
    public Member get(String username) {
        return member(require(username), posts.findByUsernameOrderByValidFrom(username));
    }

    @Override
    public String create(String username, String name, PostPeriod post) {
        List<FieldProblem> problems = new ArrayList<>(rules.account(username, name));
        problems.addAll(rules.post(post, today()));
        if (problems.isEmpty() && accounts.existsById(username)) {
            problems.add(new FieldProblem("username", "用户名“" + username + "”已存在"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        String password = passwords.generate();
        accounts.save(OfficerAccount.withOneTimePassword(username, name.strip(), passwords.hash(password)));
        store(username, post);
        mirror.update(List.of(username));
        audit.record("officer-created", username, "");
        return password;
    }

    @Override
    public void rename(String username, String name) {
        List<FieldProblem> problems = rules.account(username, name);
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        require(username).rename(name.strip());
        mirror.update(List.of(username));
        audit.record("officer-renamed", username, "");
    }

    @Override
    public String resetPassword(String username) {
        String password = passwords.generate();
        require(username).resetPassword(passwords.hash(password));
        audit.record("officer-password-reset", username, "");
        return password;
    }

    @Override
    public void disable(String username) {
        OfficerAccount account = require(username);
        requireDispensable(username);
        account.disable();
        mirror.update(List.of(username));
        audit.record("officer-disabled", username, "");
    }

    @Override
    public void enable(String username) {
        require(username).enable();
        mirror.update(List.of(username));
        audit.record("officer-enabled", username, "");
    }

    @Override
    public String addPost(String username, PostPeriod post) {
        require(username);
        List<FieldProblem> problems = rules.post(post, today());
        if (problems.isEmpty() && holdsAlready(username, post)) {
            problems.add(new FieldProblem("from", "该人员在此期间已担任同一岗位"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        HeldPost stored = store(username, post);
        mirror.update(List.of(username));
        audit.record("officer-post-added", username, stored.role().groupAt(stored.unitCode()));
        return stored.id();
    }

    @Override
    public void endPost(String username, String postId, LocalDate lastDay) {
        HeldPost post = posts.findById(postId)
                .filter(held -> held.username().equals(username))
                .orElseThrow(() -> new NotFound("没有这一任职记录"));
        if (lastDay == null || lastDay.isBefore(today().minusDays(1))) {
            throw new InputRejected("lastDay", "截止日期不能早于昨天");
        }
        if (post.role() == Role.ADMIN) {
            requireAnotherAdministrator(username);
        }
        post.end(lastDay);
        mirror.update(List.of(username));
        audit.record("officer-post-ended", username, post.role().groupAt(post.unitCode()) + " " + lastDay);
    }

    @Override
    public Departure handOver(String username, String to, String reason) {
        OfficerAccount leaver = require(username);
        requireDispensable(username);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InputRejected("reason", "请填写移交原因，不超过" + LONGEST_REASON + "个字");
        }
        Officer leaving = officers.find(username).orElseThrow();
        String successor = to == null || to.isBlank() ? null : to.strip();
        OpenWork.HandedOver tasks =
                work.handOver(username, successor, successor == null ? Set.of() : sharedGroups(leaving, successor));
        int cases = 0;
        int waiting = 0;
        for (HeldCases some : held) {
            HeldCases.Handed handed = some.handOver(username, successor, reason.strip(), actor());
            cases += handed.handed();
            waiting += handed.waiting();
        }
        int ended = 0;
        for (HeldPost post : posts.findByUsernameOrderByValidFrom(username)) {
            if (post.validTo() == null || post.validTo().isAfter(today())) {
                post.end(today());
                ended++;
            }
        }
        leaver.disable();
        mirror.update(List.of(username));
        handovers.save(new Handover(
                username, successor, reason.strip(), tasks.reassigned(), tasks.returned(), actor(), today()));
        audit.record(
                "officer-left",
                username,
                "个案移交" + cases + "件，待确定" + waiting + "件；任务移交" + tasks.reassigned() + "项"
                        + (successor == null ? "" : "给" + successor) + "，退回" + tasks.returned() + "项");
        return new Departure(tasks.reassigned(), tasks.returned(), ended, cases, waiting, unstaffed(leaving));
    }

    private Set<String> sharedGroups(Officer leaving, String successor) {
        if (successor.equals(leaving.username())) {
            throw new InputRejected("to", "不能移交给本人");
        }
        Officer next = officers.find(successor).orElseThrow(() -> new InputRejected("to", "没有账号“" + successor + "”"));
        Set<String> shared = new HashSet<>(leaving.groups());
        shared.retainAll(next.groups());
        if (shared.isEmpty()) {
            throw new RuleRefused("no-matching-post", "“" + next.name() + "”未担任与“" + leaving.name() + "”相同的岗位，不能承接其待办");
        }
        return shared;
    }

    private List<String> unstaffed(Officer leaving) {
        return leaving.posts().stream()
                .filter(post ->
                        posts.inForce(post.role(), post.unitCode(), today()).isEmpty())
                .map(post -> unitName(post.unitCode()) + " " + post.role().label())
                .sorted()
                .toList();
    }

    private boolean holdsAlready(String username, PostPeriod post) {
        Role role = StaffRules.role(post.role()).orElseThrow();
        LocalDate from = post.from() == null ? today() : post.from();
        return posts.findByUsernameOrderByValidFrom(username).stream()
                .anyMatch(held -> held.role() == role
                        && held.unitCode().equals(post.unitCode())
                        && held.overlaps(from, post.to()));
    }

    private HeldPost store(String username, PostPeriod post) {
        return posts.save(new HeldPost(
                username,
                StaffRules.role(post.role()).orElseThrow(),
                post.unitCode(),
                post.from() == null ? today() : post.from(),
                post.to()));
    }

    private void requireDispensable(String username) {
        if (username.equals(actor())) {
            throw new RuleRefused("own-account", "不能停用自己的账号");
        }
        if (officers.find(username).filter(officer -> officer.has(Role.ADMIN)).isPresent()) {
            requireAnotherAdministrator(username);
        }
    }

    private void requireAnotherAdministrator(String username) {
        if (posts.holdersOtherThan(Role.ADMIN, today(), username) == 0) {
            throw new RuleRefused("last-administrator", "这是最后一名系统管理员，请先指定另一名管理员");
        }
    }

    private Member member(OfficerAccount account, List<HeldPost> held) {
        return new Member(
                account.username(),
                account.displayName(),
                account.enabled(),
                account.mustChangePassword(),
                account.demo(),
                held.stream().map(this::post).toList());
    }

    private MemberPost post(HeldPost held) {
        return new MemberPost(
                held.id(),
                held.role(),
                held.role().label(),
                held.unitCode(),
                unitName(held.unitCode()),
                held.validFrom(),
                held.validTo(),
                held.inForceOn(today()));
    }

    private String unitName(String code) {
        return units.find(code).map(Unit::fullName).orElse(code);
    }

    private OfficerAccount require(String username) {
        return accounts.findById(username).orElseThrow(() -> new NotFound("没有账号“" + username + "”"));
    }

    private static String actor() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? "system" : signedIn.getName();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
