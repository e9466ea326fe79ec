package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The budget of one source, year and district, with what is bound and what has left. Nothing is bound beyond it. */
@Entity
@Table(name = "JY_FUND")
public class Fund extends KeptRow {

    @Version
    private Long version;

    private String source;
    private int budgetYear;
    private String unitCode;
    private long budgetFen;
    private long committedFen;
    private long paidFen;
    private long repaidFen;
    private int changes;

    protected Fund() {}

    public Fund(String source, int budgetYear, String unitCode) {
        this.source = source;
        this.budgetYear = budgetYear;
        this.unitCode = unitCode;
    }

    /**
     * @return the number of this change, from 1
     * @throws RuleRefused code {@code budget-too-low} when less than what is bound already
     */
    public int change(Money budget) {
        if (budget.compareTo(bound()) < 0) {
            throw new RuleRefused(
                    "budget-too-low",
                    "amount",
                    "预算不能低于已承诺与已支付之和：已承诺%s，已支付%s（已退回%s），合计%s。"
                            .formatted(committed().format(), paid().format(), repaid().format(), bound().format()));
        }
        budgetFen = budget.fen();
        return ++changes;
    }

    /** @throws IllegalStateException when that is more than is left; ask {@link #left} first */
    public void commit(Money amount) {
        if (amount.compareTo(left()) > 0) {
            throw new IllegalStateException("Over budget");
        }
        committedFen = committed().plus(amount).fen();
    }

    public void release(Money amount) {
        committedFen = committed().minus(amount).fen();
    }

    /**
     * @param committed part of it that was committed until now
     * @param unbound part that was not: money that has left is counted, whatever the budget says
     */
    public void pay(Money committed, Money unbound) {
        committedFen = committed().minus(committed).fen();
        paidFen = paid().plus(committed).plus(unbound).fen();
    }

    /** What was paid came back from the bank and is still owed. */
    public void unpay(Money amount) {
        paidFen = paid().minus(amount).fen();
        committedFen = committed().plus(amount).fen();
    }

    public void repay(Money amount) {
        repaidFen = repaid().plus(amount).fen();
    }

    private Money bound() {
        return committed().plus(paid()).minus(repaid());
    }

    public Money left() {
        return budget().minus(bound());
    }

    public String source() {
        return source;
    }

    public int budgetYear() {
        return budgetYear;
    }

    public String unitCode() {
        return unitCode;
    }

    public Money budget() {
        return new Money(budgetFen);
    }

    /** Not paid yet. */
    public Money committed() {
        return new Money(committedFen);
    }

    public Money paid() {
        return new Money(paidFen);
    }

    /** Part of what was paid that came back. */
    public Money repaid() {
        return new Money(repaidFen);
    }
}
