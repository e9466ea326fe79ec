package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.InsertedRow;
import io.jiuyuan.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one payable line binds of a budget. */
@Entity
@Table(name = "JY_FUND_COMMITMENT")
public class FundCommitment extends InsertedRow<String> {

    public enum State {
        COMMITTED,
        RELEASED,
        PAID
    }

    @Id
    private String ref;

    private String fundId;
    private long amountFen;
    private long repaidFen;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant changedAt;

    protected FundCommitment() {}

    public FundCommitment(String ref, String fundId, Money amount, Instant now) {
        this.ref = ref;
        commit(fundId, amount, now);
    }

    /** Bound, for the first time or again after it was released. */
    public final void commit(String fund, Money amount, Instant now) {
        if (state != null && state != State.RELEASED) {
            throw new IllegalStateException("Committed already: " + ref);
        }
        fundId = fund;
        amountFen = amount.fen();
        state = State.COMMITTED;
        changedAt = now;
    }

    public void release(Instant now) {
        if (state != State.COMMITTED) {
            throw new IllegalStateException("Not committed: " + ref);
        }
        state = State.RELEASED;
        changedAt = now;
    }

    public void pay(Instant now) {
        if (state == State.PAID) {
            throw new IllegalStateException("Paid already: " + ref);
        }
        state = State.PAID;
        changedAt = now;
    }

    public void unpay(Instant now) {
        if (state != State.PAID) {
            throw new IllegalStateException("Not paid: " + ref);
        }
        state = State.COMMITTED;
        changedAt = now;
    }

    /** @return false when that is more than was paid and has not come back yet */
    public boolean repay(Money amount, Instant now) {
        if (state != State.PAID || repaidFen + amount.fen() > amountFen) {
            return false;
        }
        repaidFen += amount.fen();
        changedAt = now;
        return true;
    }

    @Override
    public String getId() {
        return ref;
    }

    public String fundId() {
        return fundId;
    }

    public Money amount() {
        return new Money(amountFen);
    }

    public Money repaid() {
        return new Money(repaidFen);
    }

    public State state() {
        return state;
    }
}
