package io.jiuyuan.exit.steps;

import io.jiuyuan.exit.domain.ExitOverdueRepository;
import io.jiuyuan.exit.domain.ExitProposal;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** When each step of an exit is due, in working days of the city's policy. A step that is entered again has its full limit. */
@Component
public class ExitLimits {

    private final ExitRecords records;
    private final ExitOverdueRepository overdue;
    private final WorkingDays workingDays;
    private final ExitSettings settings;
    private final Clock clock;

    ExitLimits(
            ExitRecords records,
            ExitOverdueRepository overdue,
            WorkingDays workingDays,
            ExitSettings settings,
            Clock clock) {
        this.records = records;
        this.overdue = overdue;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** The end of a step that begins now; empty when the policy gives no limit. */
    public Optional<Instant> due(String caseNumber, PolicyKey limit) {
        OptionalInt days = records.policy(records.require(caseNumber)).number(limit);
        return days.isEmpty() ? Optional.empty() : Optional.of(end(days.getAsInt()));
    }

    /** When the step is to be marked overdue; empty when it has no limit or was marked for that limit already. */
    public Optional<Instant> overdueAt(String caseNumber, PolicyKey limit, String taskKey) {
        ExitProposal of = records.require(caseNumber);
        return due(caseNumber, limit)
                .filter(due -> due.isAfter(clock.instant())
                        || overdue.findByExitNumberAndTaskKeyAndDueAt(of.exitNumber(), taskKey, due)
                                .isEmpty());
    }

    /** The end of the time to answer, when it begins now; empty in a city that gives none. */
    Optional<Instant> answerEnd(ExitProposal of) {
        OptionalInt days = records.policy(of).number(PolicyKey.EXIT_ANSWER_DAYS);
        return days.isEmpty() ? Optional.empty() : Optional.of(end(days.getAsInt()));
    }

    public Instant supervisionDue() {
        return end(settings.supervisionWorkingDays());
    }

    private Instant end(int workingDaysFromNow) {
        return workingDays.deadline(clock.instant(), workingDaysFromNow);
    }
}
