package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.DisbursementSettings;
import io.jiuyuan.disbursement.domain.BatchOverdue;
import io.jiuyuan.disbursement.domain.BatchOverdueRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** When each step of a batch is due, in working days that the installation sets, and who is called when it is late. */
@Component
public class BatchLimits {

    private final BatchRecords records;
    private final BatchOverdueRepository marks;
    private final DisbursementSettings settings;
    private final WorkingDays workingDays;
    private final Units units;
    private final Clock clock;

    BatchLimits(
            BatchRecords records,
            BatchOverdueRepository marks,
            DisbursementSettings settings,
            WorkingDays workingDays,
            Units units,
            Clock clock) {
        this.records = records;
        this.marks = marks;
        this.settings = settings;
        this.workingDays = workingDays;
        this.units = units;
        this.clock = clock;
    }

    /** Steps of the model with a limit. */
    public enum Step {
        CHECK("财政核对"),
        RELEASE("财政放行"),
        SETTLE("回盘对账");

        private final String label;

        Step(String label) {
            this.label = label;
        }
    }

    /** @param group engine group of the supervising city */
    public record Called(String markId, String group) {}

    public String financeGroup(String number) {
        return Role.FINANCE.groupAt(records.require(number).districtCode());
    }

    /** The end of a step that begins now. */
    public Instant due(Step step) {
        DisbursementSettings.Days days = settings.days();
        int limit = switch (step) {
            case CHECK -> days.check();
            case RELEASE -> days.release();
            case SETTLE -> days.settle();
        };
        return workingDays.deadline(clock.instant(), limit);
    }

    public Called mark(String number, String taskKey, Step step, Instant due) {
        PaymentBatch batch = records.require(number);
        Unit district = units.get(batch.districtCode());
        String city = district.parentCode() == null ? district.code() : district.parentCode();
        BatchOverdue mark = marks.findByBatchNumberAndTaskKeyAndDueAt(number, taskKey, due)
                .orElseGet(() -> marks.save(
                        new BatchOverdue(number, taskKey, step.label, district.code(), city, due, clock.instant())));
        return new Called(mark.getId(), Role.CITY.groupAt(city));
    }

    public void supervise(String markId, Officer officer, String opinion) {
        mark(markId).supervise(officer.username(), officer.name(), opinion, clock.instant());
    }

    public BatchOverdue mark(String markId) {
        return marks.findById(markId).orElseThrow(() -> new NotFound("没有找到该超期事项。"));
    }

    public List<BatchOverdue> marks(String number) {
        return marks.findByBatchNumberOrderByMarkedAt(number);
    }
}
