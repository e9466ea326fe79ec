package io.jiuyuan.agreement.domain;

import io.jiuyuan.shared.OverdueRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A late step of {@code agreement}. */
@Entity
@Table(name = "JY_AGREEMENT_OVERDUE")
public class AgreementOverdue extends OverdueRow {

    private String caseNumber;

    protected AgreementOverdue() {}

    /** As in {@link OverdueRow}. */
    public AgreementOverdue(
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
