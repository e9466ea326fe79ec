package io.jiuyuan.subsidy.steps;

import io.jiuyuan.disbursement.PayeeAccounts;
import io.jiuyuan.disbursement.PayeeAccounts.Account;
import io.jiuyuan.disbursement.PayeeAccounts.Masked;
import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimDecision.What;
import io.jiuyuan.subsidy.domain.ClaimStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The account of whoever claims: a person's social-security card, an employer's basic account. */
@Component
public class ClaimAccounts {

    /** Fields of an account in forms begin like this. */
    public static final String FIELD = "account.";

    private final PayeeAccounts accounts;
    private final ClaimRecords records;

    ClaimAccounts(PayeeAccounts accounts, ClaimRecords records) {
        this.accounts = accounts;
        this.records = records;
    }

    public Optional<Masked> find(Claim of) {
        return accounts.find(kind(of), of.payeeId());
    }

    public Optional<Masked> find(boolean person, String payeeId) {
        return accounts.find(person ? PayeeKind.PERSON : PayeeKind.UNIT, payeeId);
    }

    public void record(Claim of, Account account, String reason, Officer officer) {
        accounts.record(kind(of), of.payeeId(), account, reason, officer.username(), FIELD);
    }

    /** After a failed payment: no new notice is needed, the payee is the same. */
    public void correct(String claimNumber, Account account, String reason, Officer officer) {
        Claim of = records.lock(claimNumber);
        record(of, account, reason, officer);
        records.record(
                of, ClaimStep.ACCOUNT, officer, of.units().acceptUnit(), What.of("corrected", "已登记、更正收款账户", reason));
    }

    public static PayeeKind kind(Claim of) {
        return of.byPerson() ? PayeeKind.PERSON : PayeeKind.UNIT;
    }
}
