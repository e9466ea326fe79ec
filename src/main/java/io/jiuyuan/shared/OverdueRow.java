package io.jiuyuan.shared;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A step that ran past its limit, and what the tier above said to it (超期督办). Stays on file. */
@MappedSuperclass
public abstract class OverdueRow extends KeptRow {

    private String taskKey;
    private String stepName;
    private String unitCode;
    private Instant dueAt;
    private Instant markedAt;
    private String supervisorUnitCode;
    private String raisedToUnitCode;
    private String supervisedBy;
    private String supervisedByName;
    private Instant supervisedAt;
    private String opinion;

    protected OverdueRow() {}

    /**
     * @param taskKey the user task that is overdue
     * @param unitCode the unit whose step it is
     * @param supervisorUnitCode the unit of the next tier
     */
    protected OverdueRow(
            String taskKey,
            String stepName,
            String unitCode,
            String supervisorUnitCode,
            Instant dueAt,
            Instant markedAt) {
        this.taskKey = taskKey;
        this.stepName = stepName;
        this.unitCode = unitCode;
        this.supervisorUnitCode = supervisorUnitCode;
        this.dueAt = dueAt;
        this.markedAt = markedAt;
    }

    /** The supervising tier was late, too. */
    public void raise(String nextUnitCode) {
        raisedToUnitCode = nextUnitCode;
    }

    public void supervise(String officer, String officerName, String text, Instant now) {
        if (supervisedAt != null) {
            throw new RuleRefused("already-supervised", "该超期事项已督办。");
        }
        supervisedBy = officer;
        supervisedByName = officerName;
        opinion = text;
        supervisedAt = now;
    }

    public String taskKey() {
        return taskKey;
    }

    public String stepName() {
        return stepName;
    }

    public String unitCode() {
        return unitCode;
    }

    public String supervisorUnitCode() {
        return supervisorUnitCode;
    }

    public String raisedToUnitCode() {
        return raisedToUnitCode;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant markedAt() {
        return markedAt;
    }

    public String supervisedBy() {
        return supervisedBy;
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
