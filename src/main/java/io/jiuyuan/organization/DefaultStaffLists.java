package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.HeldPost;
import io.jiuyuan.organization.domain.HeldPostRepository;
import io.jiuyuan.organization.domain.OfficerAccount;
import io.jiuyuan.organization.domain.OfficerAccountRepository;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class DefaultStaffLists implements StaffLists {

    /** Rows per transaction: after an interruption the same list goes on where it stopped. */
    private static final int CHUNK = 200;

    private final OfficerAccountRepository accounts;
    private final HeldPostRepository posts;
    private final StaffRules rules;
    private final StaffMirror mirror;
    private final OneTimePasswords passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DefaultStaffLists(
            OfficerAccountRepository accounts,
            HeldPostRepository posts,
            StaffRules rules,
            StaffMirror mirror,
            OneTimePasswords passwords,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.rules = rules;
        this.mirror = mirror;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public List<RowResult> importSheet(byte[] xlsx) {
        List<StaffSheet.Entry> entries = StaffSheet.read(xlsx);
        List<RowResult> results = new ArrayList<>();
        for (int start = 0; start < entries.size(); start += CHUNK) {
            List<StaffSheet.Entry> chunk = entries.subList(start, Math.min(start + CHUNK, entries.size()));
            results.addAll(transaction.execute(status -> store(chunk)));
        }
        return results;
    }

    @Override
    public byte[] template() {
        return StaffSheet.template();
    }

    @Override
    public byte[] resultSheet(List<RowResult> results) {
        return StaffSheet.results(results);
    }

    private List<RowResult> store(List<StaffSheet.Entry> chunk) {
        Set<String> changed = new LinkedHashSet<>();
        List<RowResult> results = new ArrayList<>();
        for (StaffSheet.Entry entry : chunk) {
            RowResult result = store(entry);
            results.add(result);
            if (result.outcome() != Outcome.REJECTED && result.outcome() != Outcome.UNCHANGED) {
                changed.add(entry.username());
            }
        }
        mirror.update(changed);
        changed.forEach(username -> audit.record("officer-imported", username, ""));
        return results;
    }

    private RowResult store(StaffSheet.Entry entry) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = entry.from() == null ? today : entry.from();
        Staff.PostPeriod period = new Staff.PostPeriod(entry.role(), entry.unitCode(), from, entry.to());
        String problems = Stream.concat(
                        Stream.ofNullable(entry.problem()),
                        Stream.concat(
                                        rules.account(entry.username(), entry.name()).stream(),
                                        rules.post(period, today).stream())
                                .map(FieldProblem::message))
                .collect(Collectors.joining("；"));
        if (!problems.isEmpty()) {
            return result(entry, Outcome.REJECTED, problems, null);
        }
        Optional<OfficerAccount> account = accounts.findById(entry.username());
        if (account.isPresent() && !account.get().displayName().equals(entry.name())) {
            return result(entry, Outcome.REJECTED, "用户名“" + entry.username() + "”已由另一姓名的人员使用", null);
        }
        if (account.isPresent() && !account.get().enabled()) {
            return result(entry, Outcome.REJECTED, "账号“" + entry.username() + "”已停用，请先启用", null);
        }
        HeldPost post = new HeldPost(
                entry.username(), StaffRules.role(entry.role()).orElseThrow(), entry.unitCode(), from, entry.to());
        if (account.isEmpty()) {
            String password = passwords.generate();
            accounts.save(OfficerAccount.withOneTimePassword(entry.username(), entry.name(), passwords.hash(password)));
            posts.save(post);
            return result(entry, Outcome.CREATED, Outcome.CREATED.label(), password);
        }
        if (entry.to() != null && post.role() == Role.ADMIN && isLastAdministrator(entry.username())) {
            return result(entry, Outcome.REJECTED, "这是最后一名系统管理员，不能设定截止日期", null);
        }
        return result(entry, store(post, entry.to()));
    }

    private boolean isLastAdministrator(String username) {
        return posts.holdersOtherThan(Role.ADMIN, LocalDate.now(clock), username) == 0;
    }

    private Outcome store(HeldPost post, LocalDate to) {
        Optional<HeldPost> held = posts.findByUsernameOrderByValidFrom(post.username()).stream()
                .filter(other -> other.role() == post.role()
                        && other.unitCode().equals(post.unitCode())
                        && other.overlaps(post.validFrom(), to))
                .findFirst();
        if (held.isEmpty()) {
            posts.save(post);
            return Outcome.POST_ADDED;
        }
        if (to == null || Objects.equals(held.get().validTo(), to)) {
            return Outcome.UNCHANGED;
        }
        held.get().end(to);
        return Outcome.POST_CHANGED;
    }

    private static RowResult result(StaffSheet.Entry entry, Outcome outcome) {
        return result(entry, outcome, outcome.label(), null);
    }

    private static RowResult result(StaffSheet.Entry entry, Outcome outcome, String message, String password) {
        return new RowResult(entry.row(), entry.username(), entry.name(), outcome, message, password);
    }
}
