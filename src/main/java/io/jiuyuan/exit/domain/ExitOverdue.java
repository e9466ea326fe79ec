package io.jiuyuan.exit.domain;

import io.jiuyuan.shared.OverdueRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A late step of {@code exit}. */
@Entity
@Table(name = "JY_EXIT_OVERDUE")
public class ExitOverdue extends OverdueRow {

    private String exitNumber;

    protected ExitOverdue() {}

    /** As in {@link OverdueRow}. */
    public ExitOverdue(
            String exitNumber,
            String taskKey,
            String stepName,
            String unitCode,
            String supervisorUnitCode,
            Instant dueAt,
            Instant markedAt) {
        super(taskKey, stepName, unitCode, supervisorUnitCode, dueAt, markedAt);
        this.exitNumber = exitNumber;
    }
}
