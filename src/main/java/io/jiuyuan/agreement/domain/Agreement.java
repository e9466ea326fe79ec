package io.jiuyuan.agreement.domain;

import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * One assistance agreement (就业帮扶协议书; T34 to T40), from its first draft to its last day. An agreement that was declined or
 * has come to its end is never taken up again by a new one's draft: that is a row of its own.
 */
@Entity
@Table(name = "JY_AGREEMENT")
public class Agreement {

    @Id
    private String agreementNumber;

    @Version
    private Long version;

    private String caseNumber;

    /** The case while the agreement is being made or holds, else null: unique, so that there is one at a time. */
    private String openCaseNumber;

    private int sequenceNo;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    private int revision;
    private String policyVersion;
    private String streetCode;
    private String streetName;
    private String categoryCode;
    private String categoryName;
    private String helper;
    private String helperName;
    private String helperUnitCode;
    private String helperUnitName;
    private String otherTerms;
    private String draftedBy;
    private String draftedByName;
    private LocalDate draftedOn;
    private String returnedReason;
    private String paperId;
    private String signedPaperId;

    @Enumerated(EnumType.STRING)
    private SigningMethod method;

    private LocalDate signedOn;
    private String backdateReason;
    private LocalDate copyStreetOn;
    private LocalDate copyPersonOn;
    private LocalDate copyHelperOn;
    private String recordedBy;
    private String recordedByName;
    private Instant recordedAt;
    private LocalDate declinedOn;
    private String declineReason;
    private LocalDate endedOn;

    protected Agreement() {}

    /**
     * @param sequenceNo 1 for the case's first agreement
     * @param street party A
     */
    public Agreement(String caseNumber, int sequenceNo, String policyVersion, String streetCode, String streetName) {
        this.agreementNumber = "%s-XY%02d".formatted(caseNumber, sequenceNo);
        this.caseNumber = caseNumber;
        this.openCaseNumber = caseNumber;
        this.sequenceNo = sequenceNo;
        this.policyVersion = policyVersion;
        this.streetCode = streetCode;
        this.streetName = streetName;
        this.status = AgreementStatus.DRAFT;
    }

    /** @param terms of article 6, null for none */
    public void draft(
            String code,
            String category,
            ChosenHelper chosen,
            String terms,
            String by,
            String byName,
            LocalDate today) {
        require("起草", AgreementStatus.DRAFT);
        categoryCode = code;
        categoryName = category;
        name(chosen);
        otherTerms = terms;
        draftedBy = by;
        draftedByName = byName;
        draftedOn = today;
        revision++;
        status = AgreementStatus.PRINTED;
    }

    public void printed(String documentId) {
        require("打印", AgreementStatus.PRINTED);
        paperId = documentId;
    }

    /** Back to the street's desk: something in it is to be changed before it is signed. */
    public void returnToDraft(String reason) {
        require("退回修改", AgreementStatus.PRINTED);
        returnedReason = reason;
        paperId = null;
        status = AgreementStatus.DRAFT;
    }

    public void sign(Signing signing, String by, String byName, LocalDate today, Instant now) {
        require("登记签订", AgreementStatus.PRINTED);
        SigningRules.require(signing, draftedOn, today);
        method = signing.method();
        signedOn = signing.signedOn();
        backdateReason = signedOn.isBefore(today) ? signing.backdateReason() : null;
        copyStreetOn = signing.copyStreet();
        copyPersonOn = signing.copyPerson();
        copyHelperOn = signing.copyHelper();
        recordedBy = by;
        recordedByName = byName;
        recordedAt = now;
        status = AgreementStatus.SIGNED;
    }

    /** With the signatures in it. */
    public void signedPaper(String documentId) {
        signedPaperId = documentId;
    }

    /** The person does not sign; the attempt stays on file. */
    public void decline(LocalDate day, String reason, String by, String byName, Instant now) {
        require("登记拒签", AgreementStatus.PRINTED);
        declinedOn = day;
        declineReason = reason;
        recordedBy = by;
        recordedByName = byName;
        recordedAt = now;
        status = AgreementStatus.DECLINED;
        openCaseNumber = null;
    }

    /** Another officer helps from now on; the agreement itself goes on (T37). */
    public void changeHelper(ChosenHelper chosen) {
        require("变更帮扶人", AgreementStatus.SIGNED);
        name(chosen);
    }

    /** Party A is the street where the case is now. */
    public void changeStreet(String code, String name) {
        require("变更甲方", AgreementStatus.SIGNED);
        streetCode = code;
        streetName = name;
    }

    public void changeCategory(String code, String name) {
        require("变更人员类别", AgreementStatus.SIGNED);
        categoryCode = code;
        categoryName = name;
    }

    /** @param terms of article 6 as they read from now on, null for none */
    public void changeTerms(String terms) {
        require("变更协议", AgreementStatus.SIGNED);
        otherTerms = terms;
    }

    /** Party A ends it after an investigation (T39). */
    public void terminate(LocalDate lastDay) {
        require("解除", AgreementStatus.SIGNED);
        close(AgreementStatus.TERMINATED, lastDay);
    }

    /** It ends with the person's status (T38); one that was never signed is dropped. */
    public void end(LocalDate lastDay) {
        if (openCaseNumber != null) {
            close(AgreementStatus.ENDED, lastDay);
        }
    }

    /** A wrong exit was undone: what it ended holds again. */
    public void restore() {
        if (status == AgreementStatus.ENDED && signedOn != null) {
            status = AgreementStatus.SIGNED;
            openCaseNumber = caseNumber;
            endedOn = null;
        }
    }

    public boolean inForce() {
        return status == AgreementStatus.SIGNED;
    }

    /** Whether it is being made or holds. */
    public boolean open() {
        return openCaseNumber != null;
    }

    private void close(AgreementStatus end, LocalDate lastDay) {
        status = end;
        endedOn = lastDay;
        openCaseNumber = null;
    }

    private void name(ChosenHelper chosen) {
        helper = chosen.username();
        helperName = chosen.name();
        helperUnitCode = chosen.unitCode();
        helperUnitName = chosen.unitName();
    }

    private void require(String step, AgreementStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new RuleRefused("wrong-state", "协议当前为“" + status.label() + "”，不能" + step + "。");
        }
    }

    public String agreementNumber() {
        return agreementNumber;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public int sequenceNo() {
        return sequenceNo;
    }

    public AgreementStatus status() {
        return status;
    }

    /** How many times it was drafted. */
    public int revision() {
        return revision;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public String streetCode() {
        return streetCode;
    }

    public String streetName() {
        return streetName;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public String categoryName() {
        return categoryName;
    }

    /** Null before the first draft. */
    public ChosenHelper helper() {
        return helper == null ? null : new ChosenHelper(helper, helperName, helperUnitCode, helperUnitName);
    }

    public String otherTerms() {
        return otherTerms;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public String draftedByName() {
        return draftedByName;
    }

    public LocalDate draftedOn() {
        return draftedOn;
    }

    /** Why it came back to be drafted anew, null when it did not. */
    public String returnedReason() {
        return returnedReason;
    }

    /** The paper to be signed; null before it is printed. */
    public String paperId() {
        return paperId;
    }

    /** The paper with the handwritten signatures; null when signed on paper. */
    public String signedPaperId() {
        return signedPaperId;
    }

    public SigningMethod method() {
        return method;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public String backdateReason() {
        return backdateReason;
    }

    /** The day on which that party received its copy; null while it has not. */
    public LocalDate copyReceived(Party party) {
        return switch (party) {
            case STREET -> copyStreetOn;
            case PERSON -> copyPersonOn;
            case HELPER -> copyHelperOn;
        };
    }

    public String recordedByName() {
        return recordedByName;
    }

    public LocalDate declinedOn() {
        return declinedOn;
    }

    public String declineReason() {
        return declineReason;
    }

    public LocalDate endedOn() {
        return endedOn;
    }
}
