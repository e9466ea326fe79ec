package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitOverdue;
import io.jiuyuan.exit.domain.ExitOverdueRepository;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.exit.domain.ExitStep;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 超期督办: an overdue step is marked for good, and the tier above answers for it. */
@Component
public class ExitSupervision {

    private final ExitRecords records;
    private final ExitUnits units;
    private final ExitOverdueRepository marks;
    private final Clock clock;

    ExitSupervision(ExitRecords records, ExitUnits units, ExitOverdueRepository marks, Clock clock) {
        this.records = records;
        this.units = units;
        this.marks = marks;
        this.clock = clock;
    }

    /** @param group engine group of the supervising unit */
    public record Called(String markId, String group) {}

    /** @param due the limit that passed */
    public Called mark(String caseNumber, String taskKey, ExitStep step, Instant due) {
        ExitProposal of = records.requireOpen(caseNumber);
        String acting = step == ExitStep.VERIFICATION ? of.verifyUnit() : of.decideUnit();
        return mark(of.exitNumber(), taskKey, step.label(), acting, due);
    }

    /** The same for a woman's track, which nobody asked in time; kept under the case's own number. */
    public Called markTrack(String caseNumber, String taskKey, String acting, Instant due) {
        return mark(caseNumber, taskKey, "核实退休年龄", acting, due);
    }

    private Called mark(String number, String taskKey, String step, String acting, Instant due) {
        Unit supervising = units.supervising(acting);
        ExitOverdue mark = marks.findByExitNumberAndTaskKeyAndDueAt(number, taskKey, due)
                .orElseGet(() -> marks.save(
                        new ExitOverdue(number, taskKey, step, acting, supervising.code(), due, clock.instant())));
        return new Called(mark.getId(), units.group(supervising.code()));
    }

    /**
     * The supervising tier was late, too.
     *
     * @return engine group of the tier above it
     */
    public String raise(String markId) {
        ExitOverdue mark = get(markId);
        Unit next = units.supervising(mark.supervisorUnitCode());
        mark.raise(next.code());
        return units.group(next.code());
    }

    public void supervise(String markId, Officer officer, String opinion) {
        get(markId).supervise(officer.username(), officer.name(), opinion, clock.instant());
    }

    public ExitOverdue get(String markId) {
        return marks.findById(markId).orElseThrow(() -> new NotFound("没有找到该超期事项。"));
    }

    public List<ExitOverdue> marks(ExitProposal of) {
        return marks.findByExitNumberOrderByMarkedAt(of.exitNumber());
    }
}
