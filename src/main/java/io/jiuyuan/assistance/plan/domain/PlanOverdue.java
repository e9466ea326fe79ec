package io.jiuyuan.assistance.plan.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Survey or plan ran past its limit, and what the tier above said to it (超期督办). Stays on file. */
@Entity
@Table(name = "JY_PLAN_OVERDUE")
public class PlanOverdue {

    @Id
    private String id = UUID.randomUUID().toString();

    private String caseNumber;
    private String stepName;
    private Instant dueAt;
    private Instant markedAt;
    private String supervisorUnitCode;
    private String raisedToUnitCode;
    private String supervisedByName;
    private Instant supervisedAt;
    private String opinion;

    @Version
    private Integer rowVersion;

    protected PlanOverdue() {}

    public PlanOverdue(String caseNumber, String stepName, Instant dueAt, Instant markedAt, String supervisorUnitCode) {
        this.caseNumber = caseNumber;
        this.stepName = stepName;
        this.dueAt = dueAt;
        this.markedAt = markedAt;
        this.supervisorUnitCode = supervisorUnitCode;
    }

    /** The supervising tier was late, too. */
    public void raise(String nextUnitCode) {
        raisedToUnitCode = nextUnitCode;
    }

    public void supervise(String officerName, String text, Instant now) {
        supervisedByName = officerName;
        opinion = text;
        supervisedAt = now;
    }

    public String id() {
        return id;
    }

    public String stepName() {
        return stepName;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant markedAt() {
        return markedAt;
    }

    public String supervisorUnitCode() {
        return supervisorUnitCode;
    }

    public boolean isRaised() {
        return raisedToUnitCode != null;
    }

    public String opinion() {
        return opinion;
    }
}
