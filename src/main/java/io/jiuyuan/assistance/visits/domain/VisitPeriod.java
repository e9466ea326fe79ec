package io.jiuyuan.assistance.visits.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which visits are due. At most one of a case goes on. */
@Entity
@Table(name = "JY_VISIT_PERIOD")
public class VisitPeriod {

    @Id
    private String id = UUID.randomUUID().toString();

    private String caseNumber;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Version
    private Integer rowVersion;

    protected VisitPeriod() {}

    public VisitPeriod(String caseNumber, LocalDate firstDay) {
        this.caseNumber = caseNumber;
        this.firstDay = firstDay;
    }

    /** A period never ends before it began. */
    public void end(LocalDate day) {
        if (lastDay == null) {
            lastDay = day.isBefore(firstDay) ? firstDay : day;
        }
    }

    public boolean goesOn() {
        return lastDay == null;
    }

    public VisitSpan span() {
        return new VisitSpan(firstDay, lastDay);
    }

    public String caseNumber() {
        return caseNumber;
    }

    public LocalDate firstDay() {
        return firstDay;
    }
}
