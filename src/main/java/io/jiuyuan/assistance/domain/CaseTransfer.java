package io.jiuyuan.assistance.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A case that is to move to another unit, which accepts it or not. */
@Entity
@Table(name = "JY_CASE_TRANSFER")
public class CaseTransfer extends KeptRow {

    private String caseNumber;
    private String fromUnitCode;
    private String toUnitCode;
    private String reason;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String requestedBy;
    private String requestedByName;
    private Instant requestedAt;
    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private String opinion;

    protected CaseTransfer() {}

    public CaseTransfer(
            String caseNumber,
            String fromUnitCode,
            String toUnitCode,
            String reason,
            String requestedBy,
            String requestedByName,
            Instant requestedAt) {
        this.caseNumber = caseNumber;
        this.fromUnitCode = fromUnitCode;
        this.toUnitCode = toUnitCode;
        this.reason = reason;
        this.status = Status.REQUESTED;
        this.requestedBy = requestedBy;
        this.requestedByName = requestedByName;
        this.requestedAt = requestedAt;
    }

    public enum Status {
        REQUESTED,
        ACCEPTED,
        DECLINED
    }

    public void decide(boolean accepted, String officer, String officerName, String text, Instant now) {
        if (status != Status.REQUESTED) {
            throw new RuleRefused("transfer-decided", "该转移申请已办理。");
        }
        status = accepted ? Status.ACCEPTED : Status.DECLINED;
        decidedBy = officer;
        decidedByName = officerName;
        opinion = text;
        decidedAt = now;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String fromUnitCode() {
        return fromUnitCode;
    }

    public String toUnitCode() {
        return toUnitCode;
    }

    public String reason() {
        return reason;
    }

    public Status status() {
        return status;
    }

    public String requestedByName() {
        return requestedByName;
    }
}
