package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.OverdueRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A late step of {@code recognition}. */
@Entity
@Table(name = "JY_RECOGNITION_OVERDUE")
public class OverdueMark extends OverdueRow {

    private String caseNumber;

    protected OverdueMark() {}

    /** As in {@link OverdueRow}. */
    public OverdueMark(
            String caseNumber,
            String taskKey,
            String stepName,
            String unitCode,
            String supervisorUnitCode,
            Instant dueAt,
            Instant markedAt) {
        super(taskKey, stepName, unitCode, supervisorUnitCode, dueAt, markedAt);
        this.caseNumber = caseNumber;
    }
}
