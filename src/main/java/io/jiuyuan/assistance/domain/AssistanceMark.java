package io.jiuyuan.assistance.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Something that ran past its limit, and what the tier that was called said to it (超期督办). Stays on file. */
@Entity
@Table(name = "JY_ASSISTANCE_OVERDUE")
public class AssistanceMark extends KeptRow {

    /** The subject of marks on a placement clock, in place of a user task. */
    public static final String PLACEMENT = "placement";

    private String caseNumber;
    private String subjectKey;
    private String subjectName;
    private String unitCode;
    private String supervisorUnitCode;
    private String raisedToUnitCode;
    private Instant dueAt;
    private Instant markedAt;
    private String supervisedBy;
    private String supervisedByName;
    private Instant supervisedAt;
    private String opinion;

    protected AssistanceMark() {}

    /**
     * @param subjectKey the user task that is overdue, or {@link #PLACEMENT}
     * @param unitCode the unit whose work it is
     * @param supervisorUnitCode the unit that is called
     */
    public AssistanceMark(
            String caseNumber,
            String subjectKey,
            String subjectName,
            String unitCode,
            String supervisorUnitCode,
            Instant dueAt,
            Instant markedAt) {
        this.caseNumber = caseNumber;
        this.subjectKey = subjectKey;
        this.subjectName = subjectName;
        this.unitCode = unitCode;
        this.supervisorUnitCode = supervisorUnitCode;
        this.dueAt = dueAt;
        this.markedAt = markedAt;
    }

    /** The supervising tier was late, too. */
    public void raise(String nextUnitCode) {
        raisedToUnitCode = nextUnitCode;
    }

    public void supervise(String officer, String officerName, String text, Instant now) {
        if (supervisedAt != null) {
            throw new RuleRefused("already-supervised", "该超期事项已督办。");
        }
        supervisedBy = officer;
        supervisedByName = officerName;
        opinion = text;
        supervisedAt = now;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String subjectKey() {
        return subjectKey;
    }

    public String subjectName() {
        return subjectName;
    }

    public String unitCode() {
        return unitCode;
    }

    public String supervisorUnitCode() {
        return supervisorUnitCode;
    }

    public Optional<String> raisedToUnitCode() {
        return Optional.ofNullable(raisedToUnitCode);
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant markedAt() {
        return markedAt;
    }

    public Optional<String> supervisedByName() {
        return Optional.ofNullable(supervisedByName);
    }

    public Optional<Instant> supervisedAt() {
        return Optional.ofNullable(supervisedAt);
    }

    public Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }
}
