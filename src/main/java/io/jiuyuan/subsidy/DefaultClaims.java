package io.jiuyuan.subsidy;

import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.AuditTrail;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimLine;
import io.jiuyuan.subsidy.domain.ClaimLineRepository;
import io.jiuyuan.subsidy.domain.ClaimRepository;
import io.jiuyuan.subsidy.intake.ClaimDesk;
import io.jiuyuan.subsidy.intake.ClaimScreening;
import io.jiuyuan.subsidy.steps.ClaimAccounts;
import io.jiuyuan.subsidy.steps.ClaimEnding;
import io.jiuyuan.subsidy.steps.ClaimHolds;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.steps.ClaimRecords;
import io.jiuyuan.subsidy.view.ClaimList;
import io.jiuyuan.subsidy.view.ClaimTables;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DefaultClaims implements Claims {

    private static final int MIN_TEXT = 4;

    private final ClaimDesk desk;
    private final ClaimScreening screening;
    private final ClaimRecords records;
    private final ClaimRepository claims;
    private final ClaimLineRepository lines;
    private final ClaimEnding ending;
    private final ClaimHolds holds;
    private final ClaimTables tables;
    private final ClaimAccounts accounts;
    private final ClaimList list;
    private final ClaimOfficers officers;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;

    DefaultClaims(
            ClaimDesk desk,
            ClaimScreening screening,
            ClaimRecords records,
            ClaimRepository claims,
            ClaimLineRepository lines,
            ClaimEnding ending,
            ClaimHolds holds,
            ClaimTables tables,
            ClaimAccounts accounts,
            ClaimList list,
            ClaimOfficers officers,
            Jurisdiction jurisdiction,
            AuditTrail audit) {
        this.desk = desk;
        this.screening = screening;
        this.records = records;
        this.claims = claims;
        this.lines = lines;
        this.ending = ending;
        this.holds = holds;
        this.tables = tables;
        this.accounts = accounts;
        this.list = list;
        this.officers = officers;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
    }

    @Override
    public Receipt submit(SubmitClaim claim, String idempotencyKey, Channel channel) {
        return desk.submit(claim, idempotencyKey, channel);
    }

    @Override
    public Preview preview(SubmitClaim claim) {
        return desk.preview(claim);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<State> find(String claimNumber) {
        return records.find(claimNumber).map(this::state);
    }

    @Override
    @Transactional(readOnly = true)
    public List<State> ofCase(String caseNumber) {
        List<String> numbers = lines.findByCaseNumberOrderByRef(caseNumber).stream()
                .map(ClaimLine::claimNumber)
                .distinct()
                .toList();
        return claims.findAllById(numbers).stream()
                .map(this::state)
                .sorted(Comparator.comparing(State::submittedAt).reversed())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Row> list(String text, String status, String itemCode, int page, int size) {
        return list.page(text, status, itemCode, page, size);
    }

    @Override
    @Transactional
    public File open(String claimNumber) {
        Claim of = records.get(claimNumber);
        Officer officer = officers.current();
        jurisdiction.requireMaySee(officer, of.units().unitCode());
        audit.record("claim-read", claimNumber, of.itemName());
        String hold = holds.of(of)
                .or(() -> holds.ofPeople(records.lines(of)).values().stream().findFirst())
                .filter(text -> of.endedAt() == null)
                .orElse(null);
        return new File(
                state(of),
                list.unitName(of.units().unitCode()),
                Channel.valueOf(of.filing().channel().toUpperCase(java.util.Locale.ROOT))
                        .label(),
                of.filing().agentName() == null
                        ? null
                        : of.filing().agentName() + "（" + of.filing().agentRelation() + "）",
                of.previousClaim(),
                hold,
                list.deadlines(of),
                tables.all(of),
                officers.handles(officer, of.units().unitCode()) && of.endedAt() == null,
                officers.handles(officer, of.units().unitCode()) && ending.withdrawable(of));
    }

    @Override
    @Transactional
    public void withdraw(String claimNumber, String reason, String officer) {
        ending.withdraw(claimNumber, reason, officer);
    }

    @Override
    @Transactional
    public void recordAccount(String claimNumber, SubmitClaim.Account account, String reason, String username) {
        Officer officer = officers.require(username);
        Claim of = records.lock(claimNumber);
        jurisdiction.requireMayAct(officer, of.units().unitCode());
        if (!officers.handles(officer, of.units().unitCode())) {
            throw new AccessRefused("您的岗位不登记收款账户。");
        }
        if (of.endedAt() != null) {
            throw new RuleRefused("wrong-state", "该申请已办结，不再登记收款账户。");
        }
        if (account == null || reason == null || reason.strip().length() < MIN_TEXT) {
            throw new InputRejected("reason", "请填写账户，并写明登记或更正的原因（不少于" + MIN_TEXT + "个字）。");
        }
        accounts.correct(claimNumber, account.payee(), reason.strip(), officer);
    }

    @Override
    public Screened screen() {
        return screening.screen(officers.current());
    }

    private State state(Claim of) {
        return new State(
                of.claimNumber(),
                of.itemCode(),
                of.itemName(),
                of.claimant(),
                tables.claimant(of),
                of.units().unitCode(),
                of.status().code(),
                of.status().label(),
                of.filing().submittedAt(),
                of.lineCount(),
                new Money(of.amountFen()));
    }
}
