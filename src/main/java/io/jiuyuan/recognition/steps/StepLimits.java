package io.jiuyuan.recognition.steps;

import io.jiuyuan.policy.RecognitionPolicy.Step;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.policy.RecognitionPolicy.Supplement;
import io.jiuyuan.recognition.domain.OverdueMarkRepository;
import io.jiuyuan.recognition.domain.RecognitionCase;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When each step is due, in working days of the city's policy. A step that is entered again gets its full limit again, but a
 * second attempt at a home visit goes on with the first one's.
 */
@Component
public class StepLimits {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final CaseRecords records;
    private final OverdueMarkRepository marks;
    private final WorkingDays workingDays;
    private final RecognitionSettings settings;
    private final Clock clock;

    StepLimits(
            CaseRecords records,
            OverdueMarkRepository marks,
            WorkingDays workingDays,
            RecognitionSettings settings,
            Clock clock) {
        this.records = records;
        this.marks = marks;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** The end of a step that begins now; empty when the policy gives no limit. */
    public Optional<Instant> due(String caseNumber, StepKind kind) {
        RecognitionCase of = records.get(caseNumber);
        Instant from =
                kind == StepKind.HOME_VERIFICATION ? of.home().since().orElseGet(clock::instant) : clock.instant();
        return records.policy(of)
                .recognition()
                .step(kind)
                .map(Step::limitWorkingDays)
                .map(days -> workingDays.deadline(from, days));
    }

    /** When the step is to be marked overdue; empty when it has no limit or was marked for that limit already. */
    public Optional<Instant> overdueAt(String caseNumber, StepKind kind, String taskKey) {
        return due(caseNumber, kind)
                .filter(due -> due.isAfter(clock.instant())
                        || marks.findByCaseNumberAndTaskKeyAndDueAt(caseNumber, taskKey, due)
                                .isEmpty());
    }

    /** The end of a supplement that is asked for now. */
    public Instant supplementDue(RecognitionCase of) {
        return workingDays.deadline(clock.instant(), limits(of).limitWorkingDays());
    }

    /** When the applicant is reminded: in the morning, so many working days before the last one. */
    public Instant supplementReminder(RecognitionCase of) {
        Supplement limits = limits(of);
        int days = Math.max(1, limits.limitWorkingDays() - limits.reminderWorkingDays());
        LocalDate day = workingDays.period(LocalDate.now(clock), days).end();
        return day.atTime(OFFICE_OPENS).atZone(clock.getZone()).toInstant();
    }

    /** The end of a supervision that begins now. */
    public Instant supervisionDue() {
        return workingDays.deadline(clock.instant(), settings.supervisionWorkingDays());
    }

    private Supplement limits(RecognitionCase of) {
        return records.policy(of).recognition().supplement();
    }
}
