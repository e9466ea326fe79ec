package io.jiuyuan.recognition.process;

import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.recognition.domain.Supplement;
import io.jiuyuan.recognition.steps.CaseRecords;
import io.jiuyuan.recognition.steps.RecognitionSettings;
import io.jiuyuan.recognition.steps.StepLimits;
import io.jiuyuan.recognition.steps.Supplements;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates in the model, computed afresh whenever a step is entered. */
@Component("recognitionClock")
public class RecognitionClock {

    /** A timer must have a date; this one never comes. */
    private static final Date NEVER = Date.from(Instant.parse("2999-12-30T16:00:00Z"));

    private final StepLimits limits;
    private final Supplements supplements;
    private final CaseRecords records;
    private final RecognitionSettings settings;
    private final Clock clock;

    RecognitionClock(
            StepLimits limits,
            Supplements supplements,
            CaseRecords records,
            RecognitionSettings settings,
            Clock clock) {
        this.limits = limits;
        this.supplements = supplements;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /** Due date of a step, null when the policy gives no limit. */
    public Date due(DelegateExecution execution, String kind) {
        return limits.due(caseNumber(execution), StepKind.valueOf(kind))
                .map(Date::from)
                .orElse(null);
    }

    /** When the step is to be marked overdue. */
    public Date overdueAt(DelegateExecution execution, String kind) {
        StepKind step = StepKind.valueOf(kind);
        return limits.overdueAt(caseNumber(execution), step, RecognitionProcess.taskOf(step))
                .map(Date::from)
                .orElse(NEVER);
    }

    public Date supplementDue(DelegateExecution execution) {
        return supplements
                .latest(caseNumber(execution))
                .map(Supplement::dueAt)
                .map(Date::from)
                .orElseThrow();
    }

    public Date supplementReminder(DelegateExecution execution) {
        return Date.from(limits.supplementReminder(records.get(caseNumber(execution))));
    }

    /** When registers that are down are asked next. */
    public Date comparisonRetry() {
        return Date.from(clock.instant().plus(settings.comparisonRetry()));
    }

    /** The same as an endless cycle. */
    public String comparisonRetryCycle() {
        return "R/" + settings.comparisonRetry();
    }

    public Date supervisionDue() {
        return Date.from(limits.supervisionDue());
    }

    private static String caseNumber(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
