package io.jiuyuan.assistance.household.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** One time in which a household waited for a job, and how it ended. */
@Embeddable
public class Round {

    @Column(name = "began_on")
    private LocalDate beganOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "cleared_on")
    private LocalDate clearedOn;

    private String outcome;

    protected Round() {}

    Round(LocalDate beganOn, LocalDate dueOn) {
        this.beganOn = beganOn;
        this.dueOn = dueOn;
    }

    void clear(LocalDate day, String how) {
        clearedOn = day;
        outcome = how;
    }

    public LocalDate beganOn() {
        return beganOn;
    }

    /** Empty in a city that sets no limit. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Empty while it lasts. */
    public Optional<LocalDate> clearedOn() {
        return Optional.ofNullable(clearedOn);
    }

    /** Whose job cleared it, in words; empty while it lasts. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Cleared on time; false while it lasts. */
    public boolean inTime() {
        return clearedOn != null && (dueOn == null || !clearedOn.isAfter(dueOn));
    }
}
