package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An account as one change left it, with the reason and who recorded it; only sealed anew when keys rotate. */
@Entity
@Table(name = "JY_PAYEE_ACCOUNT_CHANGE")
public class PayeeAccountChange extends KeptRow {

    private String accountId;
    private int changeNo;
    private String holder;
    private String bankName;
    private String bankCode;
    private String numberCipher;
    private String lastDigits;
    private boolean activated;
    private String keyId;
    private String reason;
    private String officer;
    private String officerName;
    private Instant changedAt;

    protected PayeeAccountChange() {}

    public PayeeAccountChange(
            PayeeAccount account, String reason, String officer, String officerName, Instant changedAt) {
        this.accountId = account.getId();
        this.changeNo = account.changes();
        this.holder = account.holder();
        this.bankName = account.bankName();
        this.bankCode = account.bankCode();
        this.lastDigits = account.lastDigits();
        this.activated = account.activated();
        this.reason = reason;
        this.officer = officer;
        this.officerName = officerName;
        this.changedAt = changedAt;
    }

    public void seal(String cipher, String key) {
        numberCipher = cipher;
        keyId = key;
    }

    public int changeNo() {
        return changeNo;
    }

    public String holder() {
        return holder;
    }

    public String bankName() {
        return bankName;
    }

    public String numberCipher() {
        return numberCipher;
    }

    public String lastDigits() {
        return lastDigits;
    }

    public boolean activated() {
        return activated;
    }

    public String reason() {
        return reason;
    }

    public String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
