package io.jiuyuan.assistance.domain;

import io.jiuyuan.assistance.Assistances.Situation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A time in one situation. The day of a change belongs to the new one. */
@Embeddable
public class Spell {

    @Enumerated(EnumType.STRING)
    private Situation situation;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "next_day")
    private LocalDate nextDay;

    private String reason;

    protected Spell() {}

    Spell(Situation situation, LocalDate firstDay, String reason) {
        this.situation = situation;
        this.firstDay = firstDay;
        this.reason = reason;
    }

    void close(LocalDate day) {
        nextDay = day;
    }

    /** The next situation never began. */
    void reopen() {
        nextDay = null;
    }

    public Situation situation() {
        return situation;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** First day of the next situation, null while this one lasts. */
    public LocalDate nextDay() {
        return nextDay;
    }

    /** One Chinese line, null where the situation says enough. */
    public String reason() {
        return reason;
    }
}
