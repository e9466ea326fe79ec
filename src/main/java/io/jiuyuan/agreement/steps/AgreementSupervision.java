package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.AgreementOverdue;
import io.jiuyuan.agreement.domain.AgreementOverdueRepository;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 超期督办: an overdue step is marked for good, and the tier above answers for it. */
@Component
public class AgreementSupervision {

    private final AgreementRecords records;
    private final AgreementUnits units;
    private final AgreementOverdueRepository marks;
    private final Clock clock;

    AgreementSupervision(
            AgreementRecords records, AgreementUnits units, AgreementOverdueRepository marks, Clock clock) {
        this.records = records;
        this.units = units;
        this.marks = marks;
        this.clock = clock;
    }

    /** @param group engine group of the supervising unit */
    public record Called(String markId, String group) {}

    /**
     * Marks a step whose limit has passed. All steps are the street's.
     *
     * @param taskKey user task of the model
     * @param due the limit that passed
     */
    public Called mark(String caseNumber, String taskKey, String stepName, Instant due) {
        Unit acting = records.street(records.state(caseNumber));
        Unit supervising = units.supervising(acting.code());
        AgreementOverdue mark = marks.findByCaseNumberAndTaskKeyAndDueAt(caseNumber, taskKey, due)
                .orElseGet(() -> marks.save(new AgreementOverdue(
                        caseNumber, taskKey, stepName, acting.code(), supervising.code(), due, clock.instant())));
        return new Called(mark.getId(), units.group(supervising));
    }

    /**
     * The supervising tier was late, too.
     *
     * @return engine group of the tier above it
     */
    public String raise(String markId) {
        AgreementOverdue mark = get(markId);
        Unit next = units.supervising(mark.supervisorUnitCode());
        mark.raise(next.code());
        return units.group(next);
    }

    public void supervise(String markId, Officer officer, String opinion) {
        get(markId).supervise(officer.username(), officer.name(), opinion, clock.instant());
    }

    public AgreementOverdue get(String markId) {
        return marks.findById(markId).orElseThrow(() -> new NotFound("没有找到该超期事项。"));
    }

    public List<AgreementOverdue> marks(String caseNumber) {
        return marks.findByCaseNumberOrderByMarkedAt(caseNumber);
    }
}
