package io.jiuyuan.assistance.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What happened in the assistance of a case, in the words that its file shows. Only ever added. */
@Entity
@Table(name = "JY_ASSISTANCE_EVENT")
public class CaseEvent extends KeptRow {

    @Column(updatable = false)
    private String caseNumber;

    @Column(updatable = false)
    private int eventNo;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private LocalDate eventDay;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private String officer;

    @Column(updatable = false)
    private String officerName;

    @Column(updatable = false)
    private Instant recordedAt;

    protected CaseEvent() {}

    /**
     * @param eventNo counts up within the case: two events may have the same moment
     * @param kind stable code, e.g. {@code clock-paused}
     * @param officer null when the system acted, with {@code officerName}
     */
    public CaseEvent(
            String caseNumber,
            int eventNo,
            String kind,
            LocalDate eventDay,
            String title,
            String note,
            String officer,
            String officerName,
            Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.eventNo = eventNo;
        this.kind = kind;
        this.eventDay = eventDay;
        this.title = title;
        this.note = note;
        this.officer = officer;
        this.officerName = officerName;
        this.recordedAt = recordedAt;
    }

    public String kind() {
        return kind;
    }

    public LocalDate eventDay() {
        return eventDay;
    }

    public String title() {
        return title;
    }

    public String note() {
        return note;
    }

    public String officerName() {
        return officerName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
