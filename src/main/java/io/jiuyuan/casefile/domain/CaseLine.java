package io.jiuyuan.casefile.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What a list shows of a case and a search asks for. A view of the database, read only. */
@Entity
@Table(name = "JY_CASE_LINE")
public class CaseLine {

    @Id
    private String caseNumber;

    private String personId;
    private String personName;
    private String unitCode;
    private String recognitionStatus;
    private Instant submittedAt;
    private String situation;
    private String helper;
    private String helperName;
    private LocalDate placementDue;

    protected CaseLine() {}

    public String caseNumber() {
        return caseNumber;
    }

    public String personId() {
        return personId;
    }

    public String unitCode() {
        return unitCode;
    }

    /** Name of the status of recognition. */
    public String recognitionStatus() {
        return recognitionStatus;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Name of the situation of assistance, null before it has begun. */
    public String situation() {
        return situation;
    }

    /** Null while nobody is named. */
    public String helperName() {
        return helperName;
    }

    /** Last day of the placement clock that runs, null without one. */
    public LocalDate placementDue() {
        return placementDue;
    }
}
