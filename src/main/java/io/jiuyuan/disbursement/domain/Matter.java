package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** What two officers decide of one instruction: one proposes, another agrees or sends it back. */
@Entity
@Table(name = "JY_PAY_MATTER")
public class Matter extends KeptRow {

    public enum Kind {
        PAID_AFTER_FAILED("先报失败后报成功"),
        FAILED_AFTER_PAID("先报成功后报失败（退汇）"),
        PAID_TWICE("重复报成功"),
        GIVE_UP("不再支付");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum State {
        OPEN("待提出处理意见"),
        PROPOSED("待第二人确认"),
        DECIDED("已处理");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Resolution {
        ACCEPT("采信本次结果"),
        DISMISS("不采信，维持原结果"),
        RECOVER("确认重复支付，另行追回"),
        GIVE_UP("不再支付");

        private final String label;

        Resolution(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Version
    private Long version;

    private String batchNumber;
    private String instructionId;
    private String openKey;
    private String attemptId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String detail;
    private LocalDate bankDay;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private Resolution resolution;

    private String proposedBy;
    private String proposedByName;
    private Instant proposedAt;
    private String opinion;
    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    protected Matter() {}

    /**
     * @param attemptId of the attempt that the result is about, null for a line to be given up
     * @param bankDay of that result
     */
    public Matter(Kind kind, Instruction of, String attemptId, String detail, LocalDate bankDay, Instant now) {
        this.batchNumber = of.batchNumber();
        this.instructionId = of.getId();
        this.attemptId = attemptId;
        this.kind = kind;
        this.detail = detail;
        this.bankDay = bankDay;
        this.state = State.OPEN;
        this.raisedAt = now;
        this.openKey = key(kind, of.getId());
    }

    private static String key(Kind kind, String instructionId) {
        return kind + ":" + instructionId;
    }

    public void propose(Resolution what, String officer, String name, String text, Instant now) {
        if (state != State.OPEN) {
            throw new RuleRefused("matter-proposed", "该事项已有处理意见，须由另一人确认或退回。");
        }
        boolean givesUp = what == Resolution.GIVE_UP;
        if (givesUp != (kind == Kind.GIVE_UP)) {
            throw new RuleRefused("matter-resolution", "resolution", "该事项不能这样处理。");
        }
        resolution = what;
        proposedBy = officer;
        proposedByName = name;
        opinion = text;
        proposedAt = now;
        state = State.PROPOSED;
    }

    public void agree(String officer, String name, Instant now) {
        requireSecond(officer);
        decidedBy = officer;
        decidedByName = name;
        decidedAt = now;
        state = State.DECIDED;
        openKey = null;
    }

    /** The second officer does not agree. A line that was to be given up goes on waiting, anything else is open again. */
    public void disagree(String officer, String name, Instant now) {
        requireSecond(officer);
        if (kind == Kind.GIVE_UP) {
            resolution = Resolution.DISMISS;
            agree(officer, name, now);
            return;
        }
        state = State.OPEN;
        resolution = null;
        proposedBy = null;
        proposedByName = null;
        proposedAt = null;
    }

    private void requireSecond(String officer) {
        if (state != State.PROPOSED) {
            throw new RuleRefused("matter-not-proposed", "该事项没有待确认的处理意见。");
        }
        if (officer.equals(proposedBy)) {
            throw new RuleRefused("same-officer", "处理意见须由另一人确认。");
        }
    }

    public String batchNumber() {
        return batchNumber;
    }

    public String instructionId() {
        return instructionId;
    }

    public String attemptId() {
        return attemptId;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public LocalDate bankDay() {
        return bankDay;
    }

    public State state() {
        return state;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Resolution resolution() {
        return resolution;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public String proposedByName() {
        return proposedByName;
    }

    public String opinion() {
        return opinion;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
