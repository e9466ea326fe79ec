package io.jiuyuan.assistance.visits.process;

import io.jiuyuan.assistance.helping.CaseDesk;
import io.jiuyuan.assistance.helping.HelpingSettings;
import io.jiuyuan.assistance.visits.VisitDuties;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Dates and people in the model. A month's task reads one row, once: many thousand of them appear in one night. */
@Component("visitClock")
public class VisitClock {

    private static final Duration FOLLOW_UP = Duration.ofDays(7);

    private final VisitDuties duties;
    private final WorkingDays workingDays;
    private final HelpingSettings settings;
    private final Clock clock;

    VisitClock(VisitDuties duties, WorkingDays workingDays, HelpingSettings settings, Clock clock) {
        this.duties = duties;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** When the next month's task appears. */
    public Date nextTask(DelegateExecution execution) {
        return Date.from(duties.nextTask(execution.getProcessBusinessKey()));
    }

    /** Null while nobody is named: then anyone of the group may take the task. */
    public String helper(DelegateExecution execution) {
        return duties.get(execution.getProcessBusinessKey()).helper();
    }

    public String group(DelegateExecution execution) {
        return CaseDesk.group(duties.get(execution.getProcessBusinessKey()).helperUnitCode());
    }

    public Date due(DelegateExecution execution) {
        return Date.from(duties.due(duties.thisMonth()));
    }

    /** A week before the month ends. */
    public Date followUp(DelegateExecution execution) {
        return Date.from(duties.due(duties.thisMonth()).minus(FOLLOW_UP));
    }

    /** The moment after the month's last day. */
    public Date monthEnd(DelegateExecution execution) {
        return Date.from(duties.end(duties.thisMonth()));
    }

    public Date supervisionDue() {
        return Date.from(supervisionEnd());
    }

    /** The moment after it. */
    public Date supervisionOverdue() {
        return Date.from(supervisionEnd().plusSeconds(1));
    }

    private Instant supervisionEnd() {
        return workingDays.deadline(clock.instant(), settings.supervisionWorkingDays());
    }
}
