package io.jiuyuan.assistance.plan.domain;

import io.jiuyuan.shared.OverdueRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A late step of {@code assistancePlan}: survey or plan. */
@Entity
@Table(name = "JY_PLAN_OVERDUE")
public class PlanOverdue extends OverdueRow {

    private String caseNumber;

    @Version
    private Integer rowVersion;

    protected PlanOverdue() {}

    /** As in {@link OverdueRow}. */
    public PlanOverdue(
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
