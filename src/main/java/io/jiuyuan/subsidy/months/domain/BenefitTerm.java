package io.jiuyuan.subsidy.months.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;

/** What the first approval froze for one person in one rule group and term (初次核定, DOMAIN 4.4). Never changed. */
@Entity
@Table(name = "JY_BENEFIT_TERM")
public class BenefitTerm extends KeptRow {

    private String personId;
    private String monthGroup;
    private int termNo;
    private String firstMonth;
    private LocalDate frozenOn;
    private int ageYears;
    private Integer limitMonths;
    private boolean untilRetirement;
    private String policyVersion;
    private String basis;
    private String ref;

    protected BenefitTerm() {}

    /** @param ref of the line whose approval froze it */
    public BenefitTerm(
            String personId,
            String group,
            int termNo,
            YearMonth firstMonth,
            LocalDate frozenOn,
            Terms terms,
            String ref) {
        this.personId = personId;
        this.monthGroup = group;
        this.termNo = termNo;
        this.firstMonth = firstMonth.toString();
        this.frozenOn = frozenOn;
        this.ageYears = terms.ageYears();
        this.limitMonths = terms.limitMonths();
        this.untilRetirement = terms.untilRetirement();
        this.policyVersion = terms.policyVersion();
        this.basis = terms.basis();
        this.ref = ref;
    }

    /**
     * How long a person is supported in one term.
     *
     * @param ageYears completed years on the day of the approval
     * @param limitMonths null without a limit in months
     * @param basis one Chinese line
     */
    public record Terms(
            int ageYears, Integer limitMonths, boolean untilRetirement, String policyVersion, String basis) {}

    public String personId() {
        return personId;
    }

    public String group() {
        return monthGroup;
    }

    public int termNo() {
        return termNo;
    }

    public YearMonth firstMonth() {
        return YearMonth.parse(firstMonth);
    }

    public LocalDate frozenOn() {
        return frozenOn;
    }

    public Terms terms() {
        return new Terms(ageYears, limitMonths, untilRetirement, policyVersion, basis);
    }
}
