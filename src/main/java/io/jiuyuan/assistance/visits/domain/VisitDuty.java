package io.jiuyuan.assistance.visits.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.YearMonth;
import java.util.Optional;

/** Who visits the person of a case; all that a month's task needs to know, in one row. */
@Entity
@Table(name = "JY_VISIT_DUTY")
public class VisitDuty {

    @Id
    private String caseNumber;

    private String unitCode;
    private String helper;
    private String helperUnitCode;
    private String nextMonth;

    @Version
    private Integer rowVersion;

    protected VisitDuty() {}

    /** @param helper null while nobody is named */
    public VisitDuty(String caseNumber, String unitCode, String helper, String helperUnitCode) {
        this.caseNumber = caseNumber;
        assign(unitCode, helper, helperUnitCode);
    }

    /** @param username null while nobody is named */
    public void assign(String caseUnitCode, String username, String usernamesUnitCode) {
        unitCode = caseUnitCode;
        helper = username;
        helperUnitCode = usernamesUnitCode;
    }

    /** The month whose task comes next, or is there. */
    public void await(YearMonth month) {
        nextMonth = month.toString();
    }

    /** Visits begin anew: months in between were not due. */
    public void beginAnew() {
        nextMonth = null;
    }

    /** The month that {@link #await} named; empty before the first. */
    public Optional<YearMonth> awaited() {
        return Optional.ofNullable(nextMonth).map(YearMonth::parse);
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** The unit that has the case. */
    public String unitCode() {
        return unitCode;
    }

    public String helper() {
        return helper;
    }

    /** The unit whose staff may take the helper's place. */
    public String helperUnitCode() {
        return helperUnitCode;
    }
}
