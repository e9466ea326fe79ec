package io.jiuyuan.workdays.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A day off, or a make-up working day, as an administrator imported it from the State Council's notice. */
@Entity
@Table(name = "JY_CALENDAR_DAY")
public class CalendarDay {

    @Id
    @Column(name = "calendar_day")
    private LocalDate day;

    private boolean working;
    private String name;
    private String importedBy;
    private Instant importedAt;

    protected CalendarDay() {}

    public CalendarDay(LocalDate day, boolean working, String name, String importedBy, Instant importedAt) {
        this.day = day;
        this.working = working;
        this.name = name;
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    public LocalDate day() {
        return day;
    }

    public boolean working() {
        return working;
    }

    public String name() {
        return name;
    }
}
