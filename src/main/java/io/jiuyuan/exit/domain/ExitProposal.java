package io.jiuyuan.exit.domain;

import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One proposal to end a person's case (拟退出), from the first fact to the district's decision and, when that was wrong, its
 * revocation. Every transition guards itself.
 */
@Entity
@Table(name = "JY_EXIT")
public class ExitProposal {

    @Id
    private String exitNumber;

    @Version
    private Long version;

    private String caseNumber;

    /** The case while nothing is decided, else null: unique, so that there is one open proposal per case. */
    private String openCaseNumber;

    private String personId;
    private String unitCode;
    private String verifyUnit;
    private String decideUnit;
    private String policyVersion;

    @Enumerated(EnumType.STRING)
    private ExitStatus status;

    private Instant proposedAt;
    private int decisions;
    private int announcementRound;
    private Instant announcedAt;
    private Instant answerUntil;
    private boolean objected;
    private String decidedFact;
    private String groundCode;
    private String groundName;
    private String article;
    private String ruleId;
    private LocalDate effectiveOn;

    /** Whether the ground leaves nobody to write to. */
    private boolean silent;

    private Instant decidedAt;
    private Instant revokedAt;

    protected ExitProposal() {}

    /**
     * @param number how many proposals the case has with this one
     * @param of whose case it is and under which policy
     */
    public ExitProposal(int number, Subject of, Units units, Instant now) {
        exitNumber = of.caseNumber() + "-T" + number;
        caseNumber = of.caseNumber();
        openCaseNumber = of.caseNumber();
        personId = of.personId();
        unitCode = of.unitCode();
        policyVersion = of.policyVersion();
        verifyUnit = units.verify();
        decideUnit = units.decide();
        status = ExitStatus.VERIFYING;
        proposedAt = now;
    }

    /** @param unitCode the unit that holds the file */
    public record Subject(String caseNumber, String personId, String unitCode, String policyVersion) {}

    /** Codes of the units that act. */
    public record Units(String verify, String decide) {}

    /** The street found at least one fact true; the person is told, or nobody is left to be told. */
    public void verified(boolean announcementRequired) {
        require("退出核实", ExitStatus.VERIFYING);
        status = announcementRequired ? ExitStatus.ANNOUNCED : ExitStatus.DECIDING;
        silent = !announcementRequired;
        objected = false;
        announcedAt = null;
        answerUntil = null;
        announcementRound++;
    }

    /** @param until end of the time to answer */
    public void announced(Instant now, Instant until) {
        require("告知本人", ExitStatus.ANNOUNCED);
        if (announcedAt == null) {
            announcedAt = now;
            answerUntil = until;
        }
    }

    /** The person answered, or the time to answer has passed. */
    public void answerPeriodOver() {
        if (status == ExitStatus.ANNOUNCED) {
            status = ExitStatus.DECIDING;
        }
    }

    /** What the person said; may be added to until the decision. */
    public void answered(boolean objects) {
        require("登记陈述申辩", ExitStatus.ANNOUNCED, ExitStatus.DECIDING);
        if (announcedAt == null) {
            throw new RuleRefused("not-announced", "尚未告知本人拟退出事项，不能登记陈述申辩。");
        }
        objected = objected || objects;
        status = ExitStatus.DECIDING;
    }

    /** The district wants the facts looked at again. */
    public void sendBack() {
        require("退回核实", ExitStatus.DECIDING);
        status = ExitStatus.VERIFYING;
    }

    /**
     * 确认退出.
     *
     * @param on last day as a recognized person
     */
    public void confirm(FactKind fact, Ground ground, LocalDate on, Instant now) {
        require("确认退出", ExitStatus.DECIDING);
        decidedFact = fact.code();
        groundCode = ground.code();
        groundName = ground.name();
        article = ground.article();
        ruleId = ground.ruleId();
        effectiveOn = on;
        close(ExitStatus.CONFIRMED, now);
    }

    public void reject(Instant now) {
        require("不予退出", ExitStatus.VERIFYING, ExitStatus.DECIDING);
        close(ExitStatus.REJECTED, now);
    }

    /** Possible until it is decided. */
    public void withdraw(Instant now) {
        if (!status.open()) {
            throw new RuleRefused("already-decided", "退出事项已办结（" + status.label() + "），不能撤回。");
        }
        close(ExitStatus.WITHDRAWN, now);
    }

    /** 撤销退出: the exit was wrong. */
    public void revoke(Instant now) {
        require("撤销退出", ExitStatus.CONFIRMED);
        status = ExitStatus.REVOKED;
        revokedAt = now;
    }

    private void close(ExitStatus end, Instant now) {
        status = end;
        decidedAt = now;
        openCaseNumber = null;
    }

    private void require(String act, ExitStatus... expected) {
        if (!List.of(expected).contains(status)) {
            throw new RuleRefused("wrong-state", "本退出事项当前为“" + status.label() + "”，不能办理“" + act + "”。");
        }
    }

    /** Counts the acts, starting at 1. */
    int nextDecisionNo() {
        return ++decisions;
    }

    public String exitNumber() {
        return exitNumber;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String personId() {
        return personId;
    }

    public String unitCode() {
        return unitCode;
    }

    public String verifyUnit() {
        return verifyUnit;
    }

    public String decideUnit() {
        return decideUnit;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public ExitStatus status() {
        return status;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Counts the announcements: after a send-back the person is told anew. */
    public int announcementRound() {
        return announcementRound;
    }

    public Optional<Instant> announcedAt() {
        return Optional.ofNullable(announcedAt);
    }

    public Optional<Instant> answerUntil() {
        return Optional.ofNullable(answerUntil);
    }

    public boolean objected() {
        return objected;
    }

    public boolean silent() {
        return silent;
    }

    /** The fact on which the exit rests; empty before the confirmation. */
    public Optional<FactKind> decidedFact() {
        return FactKind.find(decidedFact);
    }

    /** Null before the confirmation, like the other three. */
    public String groundCode() {
        return groundCode;
    }

    public String groundName() {
        return groundName;
    }

    public String article() {
        return article;
    }

    public String ruleId() {
        return ruleId;
    }

    /** Last day as a recognized person, null before the confirmation. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
