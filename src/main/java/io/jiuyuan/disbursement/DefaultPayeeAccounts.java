package io.jiuyuan.disbursement;

import io.jiuyuan.disbursement.domain.PayeeAccount;
import io.jiuyuan.disbursement.domain.PayeeAccountChange;
import io.jiuyuan.disbursement.domain.PayeeAccountChangeRepository;
import io.jiuyuan.disbursement.domain.PayeeAccountRepository;
import io.jiuyuan.disbursement.steps.AccountNumbers;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPayeeAccounts implements PayeeAccounts {

    private static final int MAX_NAME = 140;
    private static final int MAX_REASON = 500;

    private final PayeeAccountRepository accounts;
    private final PayeeAccountChangeRepository changes;
    private final AccountNumbers numbers;
    private final Officers officers;
    private final AuditTrail audit;
    private final Clock clock;

    DefaultPayeeAccounts(
            PayeeAccountRepository accounts,
            PayeeAccountChangeRepository changes,
            AccountNumbers numbers,
            Officers officers,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.numbers = numbers;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void record(PayeeKind kind, String payeeId, Account account, String reason, String officer, String field) {
        Account given = checked(kind, account, field);
        PayeeAccount kept = accounts.lock(kind, payeeId).orElseGet(() -> new PayeeAccount(kind, payeeId));
        String hash = numbers.hash(given.number());
        if (same(kept, given, hash)) {
            return;
        }
        String digits = given.number();
        int number = kept.change(
                given.holder(),
                given.bankName(),
                given.bankCode(),
                hash,
                digits.substring(digits.length() - AccountNumbers.SHOWN),
                given.activated());
        numbers.seal(kept, digits);
        store(kept);
        String name = officers.find(officer).map(Officer::name).orElse(officer);
        PayeeAccountChange change = new PayeeAccountChange(kept, reason(reason), officer, name, clock.instant());
        numbers.seal(change, digits);
        changes.save(change);
        audit.record("payee-account-recorded", kept.getId(), "change " + number);
    }

    /** At once: another officer may have recorded the same payee's first account meanwhile. */
    private void store(PayeeAccount account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            throw new RuleRefused("changed-meanwhile", "另一位同事刚刚登记了该收款人的账户，请刷新后再试。", e);
        }
    }

    private static boolean same(PayeeAccount kept, Account given, String hash) {
        return hash.equals(kept.numberHash())
                && given.holder().equals(kept.holder())
                && given.bankName().equals(kept.bankName())
                && Objects.equals(given.bankCode(), kept.bankCode())
                && given.activated() == kept.activated();
    }

    private static Account checked(PayeeKind kind, Account account, String field) {
        List<FieldProblem> problems = new ArrayList<>();
        String holder = text(account.holder());
        String bankName = text(account.bankName());
        String number = account.number() == null ? "" : account.number().replaceAll("[\\s\\u00A0\\u3000-]", "");
        String bankCode = text(account.bankCode());
        if (holder.isEmpty() || holder.length() > MAX_NAME) {
            problems.add(new FieldProblem(field + "holder", "请填写账户户名。"));
        }
        if (bankName.isEmpty() || bankName.length() > MAX_NAME) {
            problems.add(new FieldProblem(field + "bankName", "请填写开户银行。"));
        }
        if (!bankCode.isEmpty() && !bankCode.matches("\\d{12}")) {
            problems.add(new FieldProblem(field + "bankCode", "联行号应为12位数字。"));
        }
        AccountNumbers.problem(kind, number)
                .ifPresent(message -> problems.add(new FieldProblem(field + "number", message)));
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return new Account(
                holder,
                bankName,
                bankCode.isEmpty() ? null : bankCode,
                number,
                kind == PayeeKind.UNIT || account.activated());
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private static String reason(String given) {
        String reason = text(given);
        return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Masked> find(PayeeKind kind, String payeeId) {
        return accounts.findByKindAndPayeeId(kind, payeeId)
                .map(account -> new Masked(
                        account.holder(),
                        account.bankName(),
                        AccountNumbers.masked(account.lastDigits()),
                        account.activated()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> history(PayeeKind kind, String payeeId) {
        return accounts
                .findByKindAndPayeeId(kind, payeeId)
                .map(account -> changes.findByAccountIdOrderByChangeNo(account.getId()))
                .orElse(List.of())
                .stream()
                .map(change -> new Change(
                        new Masked(
                                change.holder(),
                                change.bankName(),
                                AccountNumbers.masked(change.lastDigits()),
                                change.activated()),
                        change.reason(),
                        change.officer(),
                        change.officerName(),
                        change.changedAt()))
                .toList();
    }
}
