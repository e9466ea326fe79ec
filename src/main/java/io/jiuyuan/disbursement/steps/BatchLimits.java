package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.BatchOverdue;
import io.jiuyuan.disbursement.domain.BatchOverdueRepository;
import io.jiuyuan.disbursement.domain.PaymentBatch;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack.Parameter;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When each step of a batch is due, in working days of the city's policy, and who is called when it is late. */
@Component
public class BatchLimits {

    private final BatchRecords records;
    private final BatchOverdueRepository marks;
    private final Policies policies;
    private final WorkingDays workingDays;
    private final Units units;
    private final Clock clock;

    BatchLimits(
            BatchRecords records,
            BatchOverdueRepository marks,
            Policies policies,
            WorkingDays workingDays,
            Units units,
            Clock clock) {
        this.records = records;
        this.marks = marks;
        this.policies = policies;
        this.workingDays = workingDays;
        this.units = units;
        this.clock = clock;
    }

    /** Steps of the model with a limit. */
    public enum Step {
        CHECK("财政核对", PolicyKey.PAYMENT_BATCH_CHECK),
        RELEASE("财政放行", PolicyKey.PAYMENT_BATCH_RELEASE),
        SETTLE("回盘对账", PolicyKey.PAYMENT_BATCH_SETTLE);

        private final String label;
        private final PolicyKey key;

        Step(String label, PolicyKey key) {
            this.label = label;
            this.key = key;
        }
    }

    /** @param group engine group of the supervising city */
    public record Called(String markId, String group) {}

    public String financeGroup(String number) {
        return Role.FINANCE.groupAt(records.require(number).districtCode());
    }

    /** The end of a step that begins now; empty where the city's policy gives no limit. */
    public Optional<Instant> due(String number, Step step) {
        return limit(number, step).map(limit -> workingDays.deadline(clock.instant(), limit.number()));
    }

    /** The limits that the city gives, each with its source, in words. */
    public List<String> inWords(String number) {
        return Arrays.stream(Step.values())
                .flatMap(step -> limit(number, step).stream())
                .map(limit -> "%s：%s%s（%s）"
                        .formatted(
                                limit.name(),
                                limit.value(),
                                limit.unit(),
                                limit.source().citation()))
                .toList();
    }

    private Optional<Parameter> limit(String number, Step step) {
        return policies.at(records.require(number).districtCode(), LocalDate.now(clock))
                .parameter(step.key);
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
