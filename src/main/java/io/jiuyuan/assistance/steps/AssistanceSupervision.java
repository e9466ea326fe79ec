package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.Assistance;
import io.jiuyuan.assistance.domain.AssistanceMark;
import io.jiuyuan.assistance.domain.AssistanceMarkRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 超期督办: what ran past its limit is marked for good, and a tier above answers for it. */
@Component
public class AssistanceSupervision {

    private final AssistanceRecords records;
    private final AssistanceMarkRepository marks;
    private final CaseUnits units;
    private final WorkingDays workingDays;
    private final Clock clock;

    AssistanceSupervision(
            AssistanceRecords records,
            AssistanceMarkRepository marks,
            CaseUnits units,
            WorkingDays workingDays,
            Clock clock) {
        this.records = records;
        this.marks = marks;
        this.units = units;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A user task ran past its limit: the unit above the acting one is called.
     *
     * @param taskKey activity id of the task
     * @param unitCode the acting unit
     * @param due the limit that passed
     */
    public AssistanceMark markTask(String caseNumber, String taskKey, String taskName, String unitCode, Instant due) {
        return mark(
                caseNumber,
                taskKey,
                taskName,
                unitCode,
                units.supervising(unitCode).code(),
                due);
    }

    /** A placement clock ran out: that unit is called. */
    AssistanceMark markPlacement(Assistance of, String name, Unit called, Instant due) {
        return mark(of.caseNumber(), AssistanceMark.PLACEMENT, name, of.unitCode(), called.code(), due);
    }

    private AssistanceMark mark(
            String caseNumber, String subject, String name, String unitCode, String supervisor, Instant due) {
        return marks.findByCaseNumberAndSubjectKeyAndDueAtAndSupervisorUnitCode(caseNumber, subject, due, supervisor)
                .orElseGet(() -> marks.save(
                        new AssistanceMark(caseNumber, subject, name, unitCode, supervisor, due, clock.instant())));
    }

    /** Whether that limit has been marked already, so that a process which is entered again does not mark it twice. */
    public boolean marked(String caseNumber, String subject, Instant due) {
        return marks.existsByCaseNumberAndSubjectKeyAndDueAt(caseNumber, subject, due);
    }

    /** The latest mark on the case's placement clock. */
    public AssistanceMark latestPlacement(String caseNumber) {
        List<AssistanceMark> placements = of(caseNumber).stream()
                .filter(mark -> mark.subjectKey().equals(AssistanceMark.PLACEMENT))
                .toList();
        return placements.get(placements.size() - 1);
    }

    /**
     * The supervising tier was late, too.
     *
     * @return the unit above it
     */
    public Unit raise(String markId) {
        AssistanceMark mark = get(markId);
        Unit next = units.supervising(mark.supervisorUnitCode());
        mark.raise(next.code());
        return next;
    }

    public void supervise(String markId, Officer officer, String opinion) {
        get(markId).supervise(officer.username(), officer.name(), opinion, clock.instant());
    }

    /** The end of a supervision that begins now; empty when the policy gives none. */
    public Optional<Instant> due(String caseNumber) {
        return records.policy(records.get(caseNumber))
                .parameter(PolicyKey.SUPERVISION)
                .map(limit -> workingDays.deadline(clock.instant(), limit.number()));
    }

    public AssistanceMark get(String markId) {
        return marks.findById(markId).orElseThrow(() -> new NotFound("没有找到该超期事项。"));
    }

    /** In the order of the limits that passed. */
    public List<AssistanceMark> of(String caseNumber) {
        return marks.findByCaseNumberOrderByDueAtAscMarkedAtAsc(caseNumber);
    }
}
