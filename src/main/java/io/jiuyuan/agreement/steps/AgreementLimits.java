package io.jiuyuan.agreement.steps;

import io.jiuyuan.agreement.domain.AgreementOverdueRepository;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When each step is due, in working days of the city's policy. A step that is entered again gets its full limit again. */
@Component
public class AgreementLimits {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final AgreementRecords records;
    private final AgreementOverdueRepository marks;
    private final WorkingDays workingDays;
    private final AgreementSettings settings;
    private final Clock clock;

    AgreementLimits(
            AgreementRecords records,
            AgreementOverdueRepository marks,
            WorkingDays workingDays,
            AgreementSettings settings,
            Clock clock) {
        this.records = records;
        this.marks = marks;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** The end of a step that begins now; empty when the policy gives no limit. */
    public Optional<Instant> due(String caseNumber, PolicyKey limit) {
        var days = policy(caseNumber).number(limit);
        return days.isPresent()
                ? Optional.of(workingDays.deadline(clock.instant(), days.getAsInt()))
                : Optional.empty();
    }

    /** When the step is to be marked overdue; empty when it has no limit or was marked for that limit already. */
    public Optional<Instant> overdueAt(String caseNumber, PolicyKey limit, String taskKey) {
        return due(caseNumber, limit)
                .filter(due -> marks.findByCaseNumberAndTaskKeyAndDueAt(caseNumber, taskKey, due)
                        .isEmpty());
    }

    /** In the morning of the day on which signing is proposed again to a person who declined. */
    public Optional<Instant> retry(String caseNumber) {
        var days = policy(caseNumber).number(PolicyKey.AGREEMENT_RETRY);
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(records.today()
                        .plusDays(days.getAsInt())
                        .atTime(OFFICE_OPENS)
                        .atZone(clock.getZone())
                        .toInstant());
    }

    /** The end of a supervision that begins now. */
    public Instant supervisionDue() {
        return workingDays.deadline(clock.instant(), settings.supervisionWorkingDays());
    }

    private PolicyPack policy(String caseNumber) {
        return records.policy(records.state(caseNumber));
    }
}
