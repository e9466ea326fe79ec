package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.OverdueRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A step of a batch that ran past its limit. */
@Entity
@Table(name = "JY_PAY_OVERDUE")
public class BatchOverdue extends OverdueRow {

    private String batchNumber;

    protected BatchOverdue() {}

    public BatchOverdue(
            String batchNumber,
            String taskKey,
            String stepName,
            String unitCode,
            String supervisorUnitCode,
            Instant dueAt,
            Instant markedAt) {
        super(taskKey, stepName, unitCode, supervisorUnitCode, dueAt, markedAt);
        this.batchNumber = batchNumber;
    }

    public String batchNumber() {
        return batchNumber;
    }
}
