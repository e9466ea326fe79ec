package io.jiuyuan.recovery.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that was done in a recovery; rows are only ever added. */
@Entity
@Table(name = "JY_RECOVERY_ACT")
public class RecoveryAct extends KeptRow {

    private String recoveryNumber;
    private int actNo;
    private String stepName;
    private String opinion;
    private String officer;
    private String officerName;
    private Instant actedAt;

    protected RecoveryAct() {}

    /** @param officer null when the system acted */
    public RecoveryAct(Recovery of, String stepName, String opinion, String officer, String officerName, Instant at) {
        this.recoveryNumber = of.number();
        this.actNo = of.nextAct();
        this.stepName = stepName;
        this.opinion = opinion;
        this.officer = officer;
        this.officerName = officerName;
        this.actedAt = at;
    }

    public String stepName() {
        return stepName;
    }

    public String opinion() {
        return opinion;
    }

    /** Null when the system acted. */
    public String officerName() {
        return officerName;
    }

    public Instant actedAt() {
        return actedAt;
    }
}
