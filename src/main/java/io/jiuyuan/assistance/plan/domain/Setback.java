package io.jiuyuan.assistance.plan.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The search for work failed once (求职受阻, C8). */
@Entity
@Table(name = "JY_PLAN_SETBACK")
public class Setback {

    @Id
    private String id = UUID.randomUUID().toString();

    private String caseNumber;
    private int planNo;
    private LocalDate happenedOn;
    private String cause;
    private String officer;
    private String officerName;
    private Instant recordedAt;

    @Version
    private Integer rowVersion;

    protected Setback() {}

    /** @param planNo version of the plan under which it happened, 0 before the first */
    public Setback(
            String caseNumber,
            int planNo,
            LocalDate happenedOn,
            String cause,
            String officer,
            String officerName,
            Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.planNo = planNo;
        this.happenedOn = happenedOn;
        this.cause = cause;
        this.officer = officer;
        this.officerName = officerName;
        this.recordedAt = recordedAt;
    }

    public int planNo() {
        return planNo;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public String cause() {
        return cause;
    }

    public String officerName() {
        return officerName;
    }
}
