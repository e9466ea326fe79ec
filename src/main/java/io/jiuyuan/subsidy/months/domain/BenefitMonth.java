package io.jiuyuan.subsidy.months.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;

/** A month that is held: reserved by a claim, or used by an approved one. The database holds each once. */
@Entity
@Table(name = "JY_BENEFIT_MONTH")
public class BenefitMonth extends KeptRow {

    /** In place of a month, of what is paid once in a lifetime. */
    static final String ONCE = "once";

    private String personId;
    private String monthGroup;
    private String slot;
    private String benefitMonth;
    private String itemCode;
    private String ref;
    private String claimNumber;
    private String caseNumber;
    private String unitCode;
    private int termNo;
    private String category;
    private String payer;
    private boolean used;
    private Instant reservedAt;
    private Instant usedAt;

    protected BenefitMonth() {}

    /**
     * @param month null for what is paid once
     * @param group the rule group, the item itself for what is paid once
     */
    public BenefitMonth(Holder holder, String group, String slot, YearMonth month, Instant at) {
        this.personId = holder.personId();
        this.monthGroup = group;
        this.slot = slot;
        this.benefitMonth = month == null ? ONCE : month.toString();
        this.itemCode = holder.itemCode();
        this.ref = holder.ref();
        this.claimNumber = holder.claimNumber();
        this.caseNumber = holder.caseNumber();
        this.unitCode = holder.unitCode();
        this.termNo = holder.term();
        this.category = holder.category();
        this.payer = holder.payer();
        this.reservedAt = at;
    }

    /** The line that holds months. */
    public record Holder(
            String personId,
            String itemCode,
            String ref,
            String claimNumber,
            String caseNumber,
            String unitCode,
            int term,
            String category,
            String payer) {}

    /** The line is approved; safe to repeat. */
    public void use(Instant at) {
        if (!used) {
            used = true;
            usedAt = at;
        }
    }

    public boolean used() {
        return used;
    }

    /** Null for what is paid once. */
    public YearMonth month() {
        return ONCE.equals(benefitMonth) ? null : YearMonth.parse(benefitMonth);
    }

    public String personId() {
        return personId;
    }

    public String group() {
        return monthGroup;
    }

    public String slot() {
        return slot;
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

    public String unitCode() {
        return unitCode;
    }

    public int term() {
        return termNo;
    }

    public String category() {
        return category;
    }

    public String payer() {
        return payer;
    }

    /** When it came into its present state. */
    public Instant since() {
        return used ? usedAt : reservedAt;
    }

    String benefitMonth() {
        return benefitMonth;
    }
}
