package io.jiuyuan.recovery.domain;

import io.jiuyuan.shared.InsertedRow;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An order to return what was paid for one line (T31, X18). It knows what is owed to the fen, and which step may follow. */
@Entity
@Table(name = "JY_RECOVERY")
public class Recovery extends InsertedRow<String> {

    @Id
    private String recoveryNumber;

    @Version
    private long version;

    private String ref;
    private String claimNumber;
    private String caseNumber;
    private String personId;
    private String districtCode;
    private String itemCode;
    private String surplusKey;
    private String policyVersion;

    @Enumerated(EnumType.STRING)
    private RecoveryStatus status;

    private String reasonCode;
    private String reasonName;
    private String reason;
    private String article;
    private boolean fraud;
    private long dueFen;
    private long repaidFen;
    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private LocalDate dueOn;
    private boolean freeMonths;
    private int reminders;
    private int acts;
    private Instant endedAt;

    protected Recovery() {}

    public Recovery(
            String recoveryNumber, Line line, Ground ground, Money due, String policyVersion, String by, Instant at) {
        this.recoveryNumber = recoveryNumber;
        this.ref = line.ref();
        this.claimNumber = line.claimNumber();
        this.caseNumber = line.caseNumber();
        this.personId = line.personId();
        this.districtCode = line.districtCode();
        this.itemCode = line.itemCode();
        this.reasonCode = ground.code();
        this.reasonName = ground.name();
        this.reason = ground.reason();
        this.article = ground.article();
        this.fraud = ground.fraud();
        this.dueFen = due.fen();
        this.policyVersion = policyVersion;
        this.proposedBy = by;
        this.proposedAt = at;
        this.status = RecoveryStatus.PROPOSED;
    }

    /** It is about a surplus payment of the line, and about none of its months. */
    public Recovery ofSurplus(String key) {
        surplusKey = key;
        return this;
    }

    /** The line that was paid; person and case are null for an institution. */
    public record Line(
            String ref, String claimNumber, String caseNumber, String personId, String districtCode, String itemCode) {}

    /**
     * Why it is to be returned.
     *
     * @param article as printed on the order
     * @param fraud whether the person or unit deceived (X7 ground 6)
     */
    public record Ground(String code, String name, String reason, String article, boolean fraud) {}

    /**
     * The second officer orders it.
     *
     * @param on last day to return it
     * @param free whether the months come free when all of it is back
     */
    public void order(LocalDate on, boolean free, String by, Instant at) {
        requireAnother(by);
        if (free && surplus()) {
            throw new RuleRefused("no-months", "freeMonths", "重复支付的追回不涉及享受月数，不能恢复月数。");
        }
        dueOn = on;
        freeMonths = free;
        decide(RecoveryStatus.DUE, by, at);
    }

    /** The second officer finds that nothing is to be returned. */
    public void reject(String by, Instant at) {
        requireAnother(by);
        decide(RecoveryStatus.REJECTED, by, at);
        endedAt = at;
    }

    private void requireAnother(String by) {
        if (status != RecoveryStatus.PROPOSED) {
            throw new RuleRefused("wrong-state", "该追回事项已审定。");
        }
        if (by.equals(proposedBy)) {
            throw new RuleRefused("same-officer", "该追回由您提出，须由其他人员审定。");
        }
    }

    private void decide(RecoveryStatus to, String by, Instant at) {
        status = to;
        decidedBy = by;
        decidedAt = at;
    }

    /** Money came back; never more than is owed. */
    public void repay(Money amount, Instant at) {
        requireOwing();
        if (amount.fen() <= 0) {
            throw new RuleRefused("repaid-nothing", "amount", "退回金额应大于零。");
        }
        if (amount.fen() > left().fen()) {
            throw new RuleRefused(
                    "repaid-too-much", "amount", "退回金额" + amount.format() + "超过尚未退回的" + left().format() + "。");
        }
        repaidFen += amount.fen();
        if (left().fen() == 0) {
            status = RecoveryStatus.REPAID;
            endedAt = at;
        } else if (status == RecoveryStatus.DUE) {
            status = RecoveryStatus.PARTLY;
        }
    }

    /** The last day moves to that of the last instalment. */
    public void postpone(LocalDate on) {
        requireOwing();
        dueOn = on;
    }

    /** Handed to legal proceedings (移送). */
    public void refer(LocalDate today, Instant at) {
        if (status == RecoveryStatus.REFERRED) {
            throw new RuleRefused("already-referred", "该追回已移送。");
        }
        requireOwing();
        if (!today.isAfter(dueOn)) {
            throw new RuleRefused("not-overdue", "outcome", "退回期限（" + dueOn + "）未满，不能移送。");
        }
        status = RecoveryStatus.REFERRED;
        endedAt = at;
    }

    /** The payee was reminded. */
    public int reminded() {
        return ++reminders;
    }

    private void requireOwing() {
        if (!status.owing()) {
            throw new RuleRefused("wrong-state", "该追回目前为“" + status.label() + "”，不能进行此项操作。");
        }
    }

    /** Number of the next entry in its record. */
    public int nextAct() {
        return ++acts;
    }

    public Money due() {
        return new Money(dueFen);
    }

    public Money repaid() {
        return new Money(repaidFen);
    }

    public Money left() {
        return new Money(dueFen - repaidFen);
    }

    public boolean overdue(LocalDate today) {
        return status.owing() && today.isAfter(dueOn);
    }

    public String number() {
        return recoveryNumber;
    }

    public String ref() {
        return ref;
    }

    public String claimNumber() {
        return claimNumber;
    }

    /** Null for an institution. */
    public String caseNumber() {
        return caseNumber;
    }

    /** Null for an institution. */
    public String personId() {
        return personId;
    }

    public String districtCode() {
        return districtCode;
    }

    public String itemCode() {
        return itemCode;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public RecoveryStatus status() {
        return status;
    }

    public Ground ground() {
        return new Ground(reasonCode, reasonName, reason, article, fraud);
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Empty before it was ordered. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Whether it is about what the bank paid once too often. */
    public boolean surplus() {
        return surplusKey != null;
    }

    /** Under which the budgets know the payment. */
    public String paymentKey() {
        return surplus() ? surplusKey : ref;
    }

    public boolean freesMonths() {
        return freeMonths;
    }

    public int reminders() {
        return reminders;
    }

    @Override
    public String getId() {
        return recoveryNumber;
    }
}
