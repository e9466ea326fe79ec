package io.jiuyuan.assistance.plan;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.plan.domain.PlanOverdue;
import io.jiuyuan.assistance.plan.domain.PlanOverdueRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 超期督办 of surveys and plans: marked for good, and the tier above answers for it. */
@Component
@Transactional
public class PlanSupervision {

    private final PlanOverdueRepository marks;
    private final CaseDesk cases;
    private final Clock clock;

    PlanSupervision(PlanOverdueRepository marks, CaseDesk cases, Clock clock) {
        this.marks = marks;
        this.cases = cases;
        this.clock = clock;
    }

    public PlanOverdue mark(String caseNumber, String taskKey, String stepName, Instant due) {
        String unit = cases.desk(caseNumber).unitCode();
        return marks.saveAndFlush(
                new PlanOverdue(caseNumber, taskKey, stepName, unit, cases.supervising(unit), due, clock.instant()));
    }

    /** The supervising tier was late, too; gives the unit above it, once. */
    public Optional<String> raise(String markId) {
        PlanOverdue mark = get(markId);
        if (mark.raisedToUnitCode() != null) {
            return Optional.empty();
        }
        String next = cases.supervising(mark.supervisorUnitCode());
        mark.raise(next);
        return Optional.of(next);
    }

    public void supervise(String markId, Officer officer, String opinion) {
        get(markId).supervise(officer.username(), officer.name(), opinion, clock.instant());
    }

    @Transactional(readOnly = true)
    public PlanOverdue get(String markId) {
        return marks.findById(markId).orElseThrow(() -> new NotFound("没有找到该超期事项。"));
    }
}
