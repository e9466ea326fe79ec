package io.jiuyuan.subsidy.domain;

import io.jiuyuan.shared.OverdueRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A late step of {@code subsidyClaim}. */
@Entity
@Table(name = "JY_CLAIM_OVERDUE")
public class ClaimOverdue extends OverdueRow {

    private String claimNumber;

    protected ClaimOverdue() {}

    /** As in {@link OverdueRow}. */
    public ClaimOverdue(
            String claimNumber,
            String taskKey,
            String stepName,
            String unitCode,
            String supervisorUnitCode,
            Instant dueAt,
            Instant markedAt) {
        super(taskKey, stepName, unitCode, supervisorUnitCode, dueAt, markedAt);
        this.claimNumber = claimNumber;
    }
}
