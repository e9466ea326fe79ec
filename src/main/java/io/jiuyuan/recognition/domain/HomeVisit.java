package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A visit to the applicant's home, or an attempt at one. A phone call is neither. */
@Entity
@Table(name = "JY_RECOGNITION_VISIT")
public class HomeVisit extends KeptRow {

    /** What came of it. */
    public enum Outcome {
        CONSISTENT("consistent", "已入户，情况属实"),
        INCONSISTENT("inconsistent", "已入户，情况不符"),
        /** An attempt, not a visit. */
        NOBODY("nobody", "家中无人");

        private final String code;
        private final String label;

        Outcome(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    private String caseNumber;
    private LocalDate visitedOn;
    private String place;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String findings;
    private String backdateReason;
    private String officer;
    private String officerName;
    private Instant recordedAt;

    protected HomeVisit() {}

    /** @param backdateReason why it was not recorded on the day itself; null when it was */
    public HomeVisit(
            String caseNumber,
            LocalDate visitedOn,
            String place,
            Outcome outcome,
            String findings,
            String backdateReason,
            String officer,
            String officerName,
            Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.visitedOn = visitedOn;
        this.place = place;
        this.outcome = outcome;
        this.findings = findings;
        this.backdateReason = backdateReason;
        this.officer = officer;
        this.officerName = officerName;
        this.recordedAt = recordedAt;
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    public String place() {
        return place;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String findings() {
        return findings;
    }

    /** The mark of an entry that was made later than the visit. */
    public String backdateReason() {
        return backdateReason;
    }

    public String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
