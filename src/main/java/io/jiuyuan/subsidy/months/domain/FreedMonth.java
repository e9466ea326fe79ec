package io.jiuyuan.subsidy.months.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;

/** A month that was held and is free again, with the reason; rows are only ever added. */
@Entity
@Table(name = "JY_BENEFIT_MONTH_FREED")
public class FreedMonth extends KeptRow {

    private String personId;
    private String monthGroup;
    private String benefitMonth;
    private String itemCode;
    private String ref;
    private String claimNumber;
    private String caseNumber;
    private int termNo;
    private boolean used;
    private String reason;
    private String decision;
    private String officer;
    private Instant freedAt;

    protected FreedMonth() {}

    /**
     * @param decision number of the decision that freed it, null when the claim just ended
     * @param officer null when the claim just ended
     */
    public FreedMonth(BenefitMonth month, String reason, String decision, String officer, Instant at) {
        this.personId = month.personId();
        this.monthGroup = month.group();
        this.benefitMonth = month.benefitMonth();
        this.itemCode = month.itemCode();
        this.ref = month.ref();
        this.claimNumber = month.claimNumber();
        this.caseNumber = month.caseNumber();
        this.termNo = month.term();
        this.used = month.used();
        this.reason = reason;
        this.decision = decision;
        this.officer = officer;
        this.freedAt = at;
    }

    /** Null for what is paid once. */
    public YearMonth month() {
        return BenefitMonth.ONCE.equals(benefitMonth) ? null : YearMonth.parse(benefitMonth);
    }

    public String group() {
        return monthGroup;
    }

    public String itemCode() {
        return itemCode;
    }

    public String ref() {
        return ref;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public int term() {
        return termNo;
    }

    /** Whether it had been used before it was freed. */
    public boolean used() {
        return used;
    }

    public String reason() {
        return reason;
    }

    /** Null when the claim just ended. */
    public String decision() {
        return decision;
    }

    public String officer() {
        return officer;
    }

    public Instant freedAt() {
        return freedAt;
    }
}
