package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** One sending of an instruction under an end-to-end id of its own, and what the bank said to it. */
@Entity
@Table(name = "JY_PAY_ATTEMPT")
public class Attempt extends KeptRow {

    private static final int MAX_REASON = 500;

    public enum State {
        SENT,
        PAID,
        FAILED
    }

    @Version
    private Long version;

    private String instructionId;
    private String openInstructionId;
    private String batchNumber;
    private String fileId;
    private int attemptNo;
    private String endToEndId;
    private long amountFen;
    private int accountChange;
    private String accountHash;
    private String lastDigits;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant sentAt;
    private LocalDate bankDay;
    private String bankReference;
    private String reason;
    private String resultId;

    protected Attempt() {}

    /** @param accountHash keyed hash of the number that the file names */
    public Attempt(Instruction of, int attemptNo, String fileId, String accountHash, Instant now) {
        this.instructionId = of.getId();
        this.openInstructionId = of.getId();
        this.batchNumber = of.batchNumber();
        this.fileId = fileId;
        this.attemptNo = attemptNo;
        this.endToEndId = "%s-%06d-%d".formatted(of.batchNumber(), of.lineNo(), attemptNo);
        this.amountFen = of.amount().fen();
        this.accountChange = of.accountChange();
        this.accountHash = accountHash;
        this.lastDigits = of.lastDigits();
        this.state = State.SENT;
        this.sentAt = now;
    }

    /** @param reference the bank's own number, null without */
    public void pay(LocalDate day, String reference, String result) {
        require(State.SENT);
        state = State.PAID;
        bankDay = day;
        bankReference = reference;
        resultId = result;
    }

    public void fail(LocalDate day, String why, String result) {
        require(State.SENT);
        failed(day, why);
        resultId = result;
    }

    /** Two officers believe the later result: it was paid after all. */
    public void payAfterAll(LocalDate day) {
        require(State.FAILED);
        state = State.PAID;
        openInstructionId = instructionId;
        bankDay = day;
        reason = null;
    }

    /** Two officers believe the later result: what was paid came back. */
    public void failAfterAll(LocalDate day, String why) {
        require(State.PAID);
        failed(day, why);
    }

    private void failed(LocalDate day, String why) {
        state = State.FAILED;
        openInstructionId = null;
        bankDay = day;
        reason = why != null && why.length() > MAX_REASON ? why.substring(0, MAX_REASON) : why;
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw new IllegalStateException(endToEndId + " is " + state + ", not " + wanted);
        }
    }

    public String instructionId() {
        return instructionId;
    }

    public int attemptNo() {
        return attemptNo;
    }

    public String batchNumber() {
        return batchNumber;
    }

    public String endToEndId() {
        return endToEndId;
    }

    public Money amount() {
        return new Money(amountFen);
    }

    public String accountHash() {
        return accountHash;
    }

    public int accountChange() {
        return accountChange;
    }

    public String lastDigits() {
        return lastDigits;
    }

    public State state() {
        return state;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** The bank's day of payment or return; null while it said nothing. */
    public LocalDate bankDay() {
        return bankDay;
    }

    public String bankReference() {
        return bankReference;
    }

    public String reason() {
        return reason;
    }
}
