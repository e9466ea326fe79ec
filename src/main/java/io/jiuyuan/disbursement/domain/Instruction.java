package io.jiuyuan.disbursement.domain;

import io.jiuyuan.disbursement.PayeeKind;
import io.jiuyuan.disbursement.Payees.Payee;
import io.jiuyuan.publicnotice.PaymentNotices.ClearedLine;
import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * What is to be paid for one cleared line, to whom. It is paid by its attempts; the database allows one that has not failed,
 * and one active instruction for a line.
 */
@Entity
@Table(name = "JY_PAY_INSTRUCTION")
public class Instruction extends KeptRow {

    private static final int MAX_REASON = 500;

    @Version
    private Long version;

    private String batchNumber;
    private int lineNo;
    private long noticeLineId;
    private Long activeLineId;
    private String lineState = "CLEARED";
    private String noticeNumber;
    private String ref;
    private String claimNumber;
    private String itemName;

    @Enumerated(EnumType.STRING)
    private PayeeKind kind;

    private String payeeId;
    private String payeeName;
    private String fundSource;
    private int budgetYear;
    private long amountFen;

    @Enumerated(EnumType.STRING)
    private InstructionState state;

    private String accountId;
    private int accountChange;
    private String bankName;
    private String lastDigits;
    private int attempts;
    private String reason;
    private LocalDate paidOn;

    protected Instruction() {}

    public Instruction(String batchNumber, int lineNo, ClearedLine line, String itemName, Payee payee) {
        this.batchNumber = batchNumber;
        this.lineNo = lineNo;
        this.noticeLineId = line.id();
        this.activeLineId = line.id();
        this.noticeNumber = line.noticeNumber();
        this.ref = line.ref();
        this.claimNumber = line.claimNumber();
        this.itemName = itemName;
        this.kind = payee.kind();
        this.payeeId = payee.id();
        this.payeeName = payee.name();
        this.fundSource = payee.fundSource();
        this.budgetYear = payee.budgetYear();
        this.amountFen = line.amount().fen();
        this.state = InstructionState.READY;
    }

    /** The account that the officers check and the file names. */
    public void payTo(PayeeAccount account) {
        accountId = account.getId();
        accountChange = account.changes();
        bankName = account.bankName();
        lastDigits = account.lastDigits();
    }

    /** Whether that account is still the one that was checked. */
    public boolean paysTo(PayeeAccount account) {
        return account.getId().equals(accountId) && account.changes() == accountChange;
    }

    /** Taken out before anything was ever sent; the line is free for another batch. */
    public void exclude(String why) {
        require(InstructionState.READY);
        if (attempts > 0) {
            throw new IllegalStateException("Was sent before: " + ref);
        }
        state = InstructionState.EXCLUDED;
        activeLineId = null;
        reason = cut(why);
    }

    /** It was sent before; of this round it is taken out and goes on waiting. */
    public void postpone(String why) {
        require(InstructionState.READY);
        state = InstructionState.FAILED;
        reason = cut(why);
    }

    /** @return which attempt this is, from 1 */
    public int send() {
        require(InstructionState.READY);
        state = InstructionState.SENT;
        reason = null;
        return ++attempts;
    }

    public void pay(LocalDate day) {
        require(InstructionState.SENT);
        paid(day);
    }

    /** Two officers believe that a failed attempt was paid after all. */
    public void payAfterAll(LocalDate day) {
        if (state != InstructionState.FAILED && state != InstructionState.GIVEN_UP) {
            throw new IllegalStateException("Sent again: " + ref);
        }
        paid(day);
    }

    private void paid(LocalDate day) {
        state = InstructionState.PAID;
        paidOn = day;
        reason = null;
    }

    /** The bank could not pay it, or what it had paid came back. */
    public void fail(String why) {
        if (state != InstructionState.SENT && state != InstructionState.PAID) {
            throw new IllegalStateException("Not sent: " + ref);
        }
        state = InstructionState.FAILED;
        paidOn = null;
        reason = cut(why);
    }

    /** To be paid again, to the account as it is now. */
    public void again(PayeeAccount account) {
        require(InstructionState.FAILED);
        state = InstructionState.READY;
        payTo(account);
    }

    public void giveUp(String why) {
        require(InstructionState.FAILED);
        state = InstructionState.GIVEN_UP;
        reason = cut(why);
    }

    private void require(InstructionState wanted) {
        if (state != wanted) {
            throw new IllegalStateException(ref + " is " + state + ", not " + wanted);
        }
    }

    private static String cut(String text) {
        return text != null && text.length() > MAX_REASON ? text.substring(0, MAX_REASON) : text;
    }

    public String batchNumber() {
        return batchNumber;
    }

    /** Within the batch, from 1. */
    public int lineNo() {
        return lineNo;
    }

    public long noticeLineId() {
        return noticeLineId;
    }

    public String noticeNumber() {
        return noticeNumber;
    }

    public String ref() {
        return ref;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public String itemName() {
        return itemName;
    }

    public PayeeKind kind() {
        return kind;
    }

    public String payeeId() {
        return payeeId;
    }

    public String payeeName() {
        return payeeName;
    }

    public String fundSource() {
        return fundSource;
    }

    public int budgetYear() {
        return budgetYear;
    }

    public Money amount() {
        return new Money(amountFen);
    }

    public InstructionState state() {
        return state;
    }

    public String accountId() {
        return accountId;
    }

    public int accountChange() {
        return accountChange;
    }

    public String bankName() {
        return bankName;
    }

    public String lastDigits() {
        return lastDigits;
    }

    public int attempts() {
        return attempts;
    }

    /** Why it was taken out, failed or given up; null otherwise. */
    public String reason() {
        return reason;
    }

    public LocalDate paidOn() {
        return paidOn;
    }
}
