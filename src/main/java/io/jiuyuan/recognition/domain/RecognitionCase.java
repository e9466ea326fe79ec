package io.jiuyuan.recognition.domain;

import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.policy.RecognitionPolicy.StepKind;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Embedded;
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
 * One application of a person for recognition (认定), from submission to decision. Every transition guards itself: what the
 * process leads to in the right order is refused here when it comes in a wrong one.
 */
@Entity
@Table(name = "JY_RECOGNITION")
public class RecognitionCase {

    @Id
    private String caseNumber;

    @Version
    private Long version;

    private String personId;

    /** The person while the case is open or recognized, else null: unique, so that there is one open case per person. */
    private String openPersonId;

    private String unitCode;
    private String policyVersion;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private int decisions;
    private int supplements;
    private boolean refusalProposed;
    private Instant decidedAt;
    private LocalDate exitedOn;

    @Embedded
    private Filing filing;

    @Embedded
    private Agent agent;

    @Embedded
    private Patient patient;

    @Embedded
    private StatedFacts facts;

    @Embedded
    private CasePath path;

    @Embedded
    private ActingUnits units;

    @Embedded
    private CaseChecks checks;

    @Embedded
    private CaseCategories categories;

    protected RecognitionCase() {}

    /**
     * @param agent null when the person applies in person
     * @param claimed category codes, the primary one first
     */
    public RecognitionCase(
            String caseNumber,
            String personId,
            String unitCode,
            String policyVersion,
            CasePath path,
            ActingUnits units,
            Filing filing,
            Agent agent,
            StatedFacts facts,
            List<String> claimed) {
        this.caseNumber = caseNumber;
        this.personId = personId;
        this.openPersonId = personId;
        this.unitCode = unitCode;
        this.policyVersion = policyVersion;
        this.status = CaseStatus.SUBMITTED;
        this.path = path;
        this.units = units;
        this.filing = filing;
        this.agent = agent;
        this.facts = facts;
        this.categories = new CaseCategories(claimed);
        this.checks = CaseChecks.start();
    }

    /** Names the patient for whom the applicant cares, before the case begins. */
    public void careFor(Patient whom) {
        require("登记患者", CaseStatus.SUBMITTED);
        patient = whom;
    }

    /** The patient was named wrongly, or not at all before that was asked. */
    public void correctPatient(Patient whom) {
        if (status.decided() && status != CaseStatus.RECOGNIZED) {
            throw new RuleRefused("wrong-state", "该案件已办结，不能更正患者信息。");
        }
        patient = whom;
    }

    /** 受理: the case goes to comparison and the checks that the city asks for. */
    public void accept() {
        require("受理", CaseStatus.SUBMITTED);
        status = CaseStatus.CHECKING;
    }

    /** @param maxTimes how often the policy lets a supplement be asked for */
    public void requestSupplement(int maxTimes) {
        require("要求补正", CaseStatus.SUBMITTED, CaseStatus.CHECKING, CaseStatus.RECHECK, CaseStatus.APPROVAL);
        if (supplements >= maxTimes) {
            throw new RuleRefused("supplement-limit", "本案已要求补正" + supplements + "次，达到次数上限，不能再次要求补正。");
        }
        supplements++;
        status = CaseStatus.SUPPLEMENT;
    }

    /** The applicant handed in what was asked for; the case begins again at acceptance. */
    public void supplemented() {
        require("登记补正", CaseStatus.SUPPLEMENT);
        enterAgain(StepKind.ACCEPTANCE);
    }

    /** 逾期未补正. */
    public void closeUnsupplemented(Instant now) {
        require("终止办理", CaseStatus.SUPPLEMENT);
        end(CaseStatus.CLOSED, now);
    }

    /** @param byAll false while a register is down */
    public void registersAnswered(boolean byAll) {
        require("数据比对", CaseStatus.CHECKING);
        checks.comparison().answered(byAll);
        leaveChecks();
    }

    /** A reviewer goes on although a register is down. The caller has checked that the policy allows it. */
    public void proceedWithoutRegister() {
        require("继续办理", CaseStatus.CHECKING);
        checks.comparison().proceed();
        leaveChecks();
    }

    /** @param begun when the step began, so that its limit goes on running */
    public void nobodyAtHome(Instant begun) {
        require("登记入户核实", CaseStatus.CHECKING);
        checks.home().attempted(begun);
    }

    public void visitedAtHome() {
        require("登记入户核实", CaseStatus.CHECKING);
        checks.home().visited();
        leaveChecks();
    }

    /** Several attempts failed; the review decides what follows, and cannot pass the case. */
    public void notFoundAtHome() {
        require("登记入户核实", CaseStatus.CHECKING);
        checks.home().givenUp();
        leaveChecks();
    }

    /** A city without a preliminary review goes on by itself once the checks are done. */
    private void leaveChecks() {
        if (!path.has(StepKind.PRELIMINARY_REVIEW) && checks.done(path)) {
            enter(path.after(StepKind.PRELIMINARY_REVIEW));
        }
    }

    /** @param recognizable codes of the categories that the reviewer settles on, the primary one first */
    public void passPreliminaryReview(List<String> recognizable) {
        require("初审", CaseStatus.CHECKING);
        checks.require(path);
        categories.settleOn(recognizable);
        enter(path.after(StepKind.PRELIMINARY_REVIEW));
    }

    public void noticePublished(String noticeNumber) {
        require("公示", CaseStatus.NOTICE);
        checks.notice().published(noticeNumber);
    }

    /** An objection stops the case until it is settled. Raised twice, it is one. */
    public void objectionRaised() {
        require("登记异议", CaseStatus.NOTICE, CaseStatus.OBJECTION);
        status = CaseStatus.OBJECTION;
    }

    /** @param recognizable empty when the content stays; other categories need a notice of their own */
    public void objectionDismissed(List<String> recognizable) {
        require("异议核查", CaseStatus.OBJECTION);
        if (categories.differs(recognizable)) {
            categories.settleOn(recognizable);
            checks.notice().begin();
        }
        status = CaseStatus.NOTICE;
    }

    public void noticePassed() {
        require("结束公示", CaseStatus.NOTICE);
        checks.notice().passed();
        enter(path.after(StepKind.PUBLIC_NOTICE));
    }

    public void passRecheck(boolean objectionOpen) {
        require("复核", CaseStatus.RECHECK);
        requireNoProposal();
        checks.requireNoticePassed(path, objectionOpen);
        enter(StepKind.APPROVAL);
    }

    /** 审核确认: the person is recognized. */
    public void approve(List<String> recognized, boolean objectionOpen, Instant now) {
        require("审核", CaseStatus.APPROVAL);
        requireNoProposal();
        checks.require(path);
        checks.requireNoticePassed(path, objectionOpen);
        if (path.has(StepKind.PUBLIC_NOTICE)) {
            categories.requireAnnounced(recognized);
        }
        categories.settleOn(recognized);
        status = CaseStatus.RECOGNIZED;
        decidedAt = now;
    }

    /** 建议不予认定: nothing is announced, and the review after the notice decides. */
    public void proposeRefusal() {
        require("建议不予认定", CaseStatus.CHECKING);
        refusalProposed = true;
        enter(path.after(StepKind.PUBLIC_NOTICE));
    }

    /** The recognition stands, with another unit. */
    public void move(String newUnitCode) {
        require("转移个案", CaseStatus.RECOGNIZED);
        unitCode = newUnitCode;
    }

    /** The recognition stands, in another category. */
    public void recategorize(List<String> changed) {
        require("变更类别", CaseStatus.RECOGNIZED);
        categories.settleOn(changed);
    }

    /**
     * 退出: the recognition ends, and the person may have another case.
     *
     * @param on last day as a recognized person
     */
    public void exit(LocalDate on) {
        require("退出", CaseStatus.RECOGNIZED);
        status = CaseStatus.EXITED;
        exitedOn = on;
        openPersonId = null;
    }

    /** 撤销退出: the recognition stands as if it had never ended. The caller has checked that the person has no other case. */
    public void revokeExit() {
        require("撤销退出", CaseStatus.EXITED);
        status = CaseStatus.RECOGNIZED;
        exitedOn = null;
        openPersonId = personId;
    }

    public void refuse(Instant now) {
        require("不予认定", CaseStatus.CHECKING, CaseStatus.OBJECTION, CaseStatus.RECHECK, CaseStatus.APPROVAL);
        if (status == CaseStatus.CHECKING && path.preliminaryProposes()) {
            throw new RuleRefused("refusal-only-proposed", "本环节只能提出不予认定的建议，由上级单位决定。");
        }
        end(CaseStatus.REFUSED, now);
    }

    /** @throws RuleRefused code {@code send-back-target} when the city has no such step or it does not lie before */
    public void sendBack(StepKind from, StepKind target) {
        require("退回", CaseStatus.CHECKING, CaseStatus.OBJECTION, CaseStatus.RECHECK, CaseStatus.APPROVAL);
        if (!path.sendBackTargets(from).contains(target)) {
            throw new RuleRefused("send-back-target", "不能退回到该环节。");
        }
        enterAgain(target);
    }

    /** The applicant withdraws, as long as nothing is decided. */
    public void withdraw(Instant now) {
        if (status.decided()) {
            throw new RuleRefused("already-decided", "本案已办结（" + status.label() + "），不能撤回。");
        }
        end(CaseStatus.WITHDRAWN, now);
    }

    private void requireNoProposal() {
        if (refusalProposed) {
            throw new RuleRefused("refusal-proposed", "初审建议不予认定，不能直接同意；不采纳该建议的，请退回初审重新审查。");
        }
    }

    private void enter(StepKind step) {
        switch (step) {
            case PUBLIC_NOTICE -> {
                checks.notice().begin();
                status = CaseStatus.NOTICE;
            }
            case ACCEPTANCE -> status = CaseStatus.SUBMITTED;
            case RECHECK -> status = CaseStatus.RECHECK;
            case APPROVAL -> status = CaseStatus.APPROVAL;
            default -> status = CaseStatus.CHECKING;
        }
    }

    /** What lies at or after the target is done anew. */
    private void enterAgain(StepKind target) {
        refusalProposed = false;
        checks.againFrom(target);
        enter(target);
    }

    private void end(CaseStatus decided, Instant now) {
        status = decided;
        decidedAt = now;
        openPersonId = null;
    }

    private void require(String act, CaseStatus... expected) {
        if (!List.of(expected).contains(status)) {
            throw new RuleRefused("wrong-state", "本案当前为“" + status.label() + "”，不能办理“" + act + "”。");
        }
    }

    /** Facts that an officer found to be otherwise; only while the application is being accepted or supplemented. */
    public void correctFacts(Circumstances corrected) {
        require("更正申报情况", CaseStatus.SUBMITTED, CaseStatus.SUPPLEMENT);
        facts = facts.with(corrected);
    }

    /** Counts the decisions, starting at 1. */
    int nextDecisionNo() {
        return ++decisions;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String personId() {
        return personId;
    }

    /** The unit that accepted the application and holds the file. */
    public String unitCode() {
        return unitCode;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public CaseStatus status() {
        return status;
    }

    public Filing filing() {
        return filing;
    }

    public Optional<Agent> agent() {
        return Optional.ofNullable(agent);
    }

    /** Of a carer. */
    public Optional<Patient> patient() {
        return Optional.ofNullable(patient);
    }

    public StatedFacts facts() {
        return facts;
    }

    public CasePath path() {
        return path;
    }

    public ActingUnits units() {
        return units;
    }

    public ComparisonProgress comparison() {
        return checks.comparison();
    }

    public HomeProgress home() {
        return checks.home();
    }

    public NoticeProgress notice() {
        return checks.notice();
    }

    /** Category codes as claimed, the primary one first. */
    public List<String> claimed() {
        return categories.claimed();
    }

    /** Category codes that a reviewer settled on, the primary one first; empty before. */
    public List<String> categories() {
        return categories.settled();
    }

    /** {@link #categories}, or {@link #claimed} before. */
    public List<String> knownCategories() {
        return categories.known();
    }

    /** Supplements asked for so far. */
    public int supplements() {
        return supplements;
    }

    /** The preliminary review proposes to refuse, and nobody has decided on that yet. */
    public boolean refusalProposed() {
        return refusalProposed;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Last day as a recognized person; empty while that has not ended. */
    public Optional<LocalDate> exitedOn() {
        return Optional.ofNullable(exitedOn);
    }
}
