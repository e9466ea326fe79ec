package io.jiuyuan.exit.process;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workdays.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.OptionalInt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates in the model {@code retirementTrack}. */
@Component("trackClock")
public class TrackClock {

    private static final int USUAL_DAYS = 10;

    private final Recognitions recognitions;
    private final Policies policies;
    private final WorkingDays workingDays;
    private final Clock clock;

    TrackClock(Recognitions recognitions, Policies policies, WorkingDays workingDays, Clock clock) {
        this.recognitions = recognitions;
        this.policies = policies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The end of the limit of a task that begins now. */
    public Date due(DelegateExecution execution) {
        String unit = recognitions
                .find(execution.getProcessBusinessKey())
                .orElseThrow()
                .unitCode();
        OptionalInt days = policies.at(unit, LocalDate.now(clock)).number(PolicyKey.EXIT_TRACK_DAYS);
        return Date.from(workingDays.deadline(clock.instant(), days.orElse(USUAL_DAYS)));
    }
}
