package io.jiuyuan.disbursement.domain;

import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The account to which a payee is paid now. The number is sealed; a keyed hash tells whether it changed. */
@Entity
@Table(name = "JY_PAYEE_ACCOUNT")
public class PayeeAccount extends KeptRow {

    @Version
    private Long version;

    @Enumerated(EnumType.STRING)
    private PayeeKind kind;

    private String payeeId;
    private int changes;
    private String holder;
    private String bankName;
    private String bankCode;
    private String numberCipher;
    private String numberHash;
    private String lastDigits;
    private boolean activated;
    private String keyId;

    protected PayeeAccount() {}

    public PayeeAccount(PayeeKind kind, String payeeId) {
        this.kind = kind;
        this.payeeId = payeeId;
    }

    /**
     * @param numberHash keyed
     * @return the number of this change, from 1
     */
    public int change(
            String newHolder,
            String newBankName,
            String newBankCode,
            String newNumberHash,
            String newLastDigits,
            boolean isActivated) {
        holder = newHolder;
        bankName = newBankName;
        bankCode = newBankCode;
        numberHash = newNumberHash;
        lastDigits = newLastDigits;
        activated = isActivated;
        return ++changes;
    }

    /** Puts the number in, when it changed or when keys rotate. */
    public void seal(String cipher, String key) {
        numberCipher = cipher;
        keyId = key;
    }

    public PayeeKind kind() {
        return kind;
    }

    public String payeeId() {
        return payeeId;
    }

    /** How often it was recorded; a payment names the account it means by this. */
    public int changes() {
        return changes;
    }

    public String holder() {
        return holder;
    }

    public String bankName() {
        return bankName;
    }

    /** Null when not recorded. */
    public String bankCode() {
        return bankCode;
    }

    public String numberCipher() {
        return numberCipher;
    }

    public String numberHash() {
        return numberHash;
    }

    public String lastDigits() {
        return lastDigits;
    }

    public boolean activated() {
        return activated;
    }
}
