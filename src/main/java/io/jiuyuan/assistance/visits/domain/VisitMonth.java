package io.jiuyuan.assistance.visits.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * One month of a case once something happened in it. That it was missed stays on file, also when a visit of that month is
 * recorded afterwards.
 */
@Entity
@Table(name = "JY_VISIT_MONTH")
public class VisitMonth {

    @Id
    private String id = UUID.randomUUID().toString();

    private String caseNumber;
    private String visitMonth;
    private String unitCode;
    private String helper;
    private int required;
    private int visits;
    private LocalDate fulfilledOn;
    private Instant missedAt;
    private String supervisorUnitCode;
    private String raisedToUnitCode;
    private String supervisedBy;
    private String supervisedByName;
    private Instant supervisedAt;
    private String opinion;

    @Version
    private Integer rowVersion;

    protected VisitMonth() {}

    /** @param required home visits due in that month when it was first touched */
    public VisitMonth(String caseNumber, YearMonth month, String unitCode, String helper, int required) {
        this.caseNumber = caseNumber;
        this.visitMonth = month.toString();
        this.unitCode = unitCode;
        this.helper = helper;
        this.required = required;
    }

    public void visited(LocalDate day) {
        visits++;
        if (fulfilledOn == null && visits >= required) {
            fulfilledOn = day;
        }
    }

    /** The month is over and was not fulfilled; marks once. */
    public void missed(Instant now, String supervisor) {
        if (missedAt == null) {
            missedAt = now;
            supervisorUnitCode = supervisor;
        }
    }

    /** The supervising tier was late, too. */
    public void raise(String nextUnitCode) {
        raisedToUnitCode = nextUnitCode;
    }

    public void supervise(String officer, String officerName, String text, Instant now) {
        supervisedBy = officer;
        supervisedByName = officerName;
        opinion = text;
        supervisedAt = now;
    }

    /** Another helper takes over what is still owed. */
    public void handTo(String username) {
        if (!fulfilled()) {
            helper = username;
        }
    }

    public boolean fulfilled() {
        return fulfilledOn != null;
    }

    public boolean isRaised() {
        return raisedToUnitCode != null;
    }

    public boolean isMissed() {
        return missedAt != null;
    }

    /** Nothing is to be done any more in the process. */
    public boolean settled() {
        return fulfilled() || isMissed();
    }

    public String id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public YearMonth month() {
        return YearMonth.parse(visitMonth);
    }

    public String unitCode() {
        return unitCode;
    }

    public String helper() {
        return helper;
    }

    public int required() {
        return required;
    }

    public int visits() {
        return visits;
    }

    public LocalDate fulfilledOn() {
        return fulfilledOn;
    }

    public Instant missedAt() {
        return missedAt;
    }

    public String supervisorUnitCode() {
        return supervisorUnitCode;
    }

    public String supervisedByName() {
        return supervisedByName;
    }

    public Instant supervisedAt() {
        return supervisedAt;
    }

    public String opinion() {
        return opinion;
    }
}
