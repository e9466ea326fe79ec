package io.jiuyuan.agreement.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** A change of an agreement or of a helper, from the request to its last copy (T37, T39). Stays on file. */
@Entity
@Table(name = "JY_AGREEMENT_CHANGE")
public class AgreementChange extends KeptRow {

    @Version
    private Long version;

    private String caseNumber;

    /** Case and way while it is to be decided, else null: unique, so that there is one at a time. */
    private String openKey;

    /** Whether the process has taken it up. */
    private boolean started;

    private String agreementNumber;
    private Integer sequenceNo;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    private String reasonCode;
    private String reasonName;
    private String reason;
    private String duties;
    private String requestedBy;
    private String requestedByName;
    private LocalDate requestedOn;
    private Instant requestedAt;
    private String previousHelper;
    private String previousHelperName;
    private String helper;
    private String helperName;
    private String helperUnitCode;
    private String helperUnitName;
    private String amendment;
    private String otherTerms;
    private String categoryCode;
    private String categoryName;
    private String decidedBy;
    private String decidedByName;
    private LocalDate decidedOn;
    private String opinion;

    @Embedded
    private Investigation investigation;

    @Embedded
    private SupplementPage page;

    protected AgreementChange() {}

    /**
     * @param code and {@code name} of the reason in the city's list, null without
     * @param text what was said, null without
     * @param duties names of the duties that may have been broken, null unless it is about a breach
     */
    public record Request(ChangeKind kind, String code, String name, String text, String duties) {}

    /**
     * @param sequenceNo 1 for the case's first change
     * @param agreementNumber of the agreement in force, null where there is none
     * @param current who helps now, null when nobody does
     */
    public AgreementChange(
            String caseNumber,
            int sequenceNo,
            String agreementNumber,
            Request request,
            ChosenHelper current,
            String by,
            String byName,
            LocalDate today,
            Instant now) {
        this.caseNumber = caseNumber;
        this.sequenceNo = sequenceNo;
        this.agreementNumber = agreementNumber;
        this.kind = request.kind();
        this.openKey = kind == ChangeKind.HANDOVER ? null : caseNumber + ":" + kind.way();
        this.status = ChangeStatus.REQUESTED;
        this.reasonCode = request.code();
        this.reasonName = request.name();
        this.reason = request.text();
        this.duties = request.duties();
        this.previousHelper = current == null ? null : current.username();
        this.previousHelperName = current == null ? null : current.name();
        this.requestedBy = by;
        this.requestedByName = byName;
        this.requestedOn = today;
        this.requestedAt = now;
    }

    /** The agreement is to name this category once the page is signed. */
    public void proposeCategory(String code, String name, String amended) {
        require("提出变更", ChangeStatus.REQUESTED);
        categoryCode = code;
        categoryName = name;
        amendment = amended;
    }

    /** The process has taken it up. */
    public void start() {
        started = true;
    }

    /** Another one helps from now on. */
    public void grantHelper(ChosenHelper chosen, String by, String byName, LocalDate today) {
        grantHelper(chosen, null, by, byName, today);
    }

    /** @param amended what else the supplementary page changes, null for nothing */
    public void grantHelper(ChosenHelper chosen, String amended, String by, String byName, LocalDate today) {
        require("更换帮扶人", ChangeStatus.REQUESTED);
        if (kind != ChangeKind.HANDOVER && by.equals(previousHelper)) {
            throw new RuleRefused("own-case", "更换帮扶人须由帮扶人以外的工作人员审定，请转其他同事办理。");
        }
        helper = chosen.username();
        helperName = chosen.name();
        helperUnitCode = chosen.unitCode();
        helperUnitName = chosen.unitName();
        amendment = amended;
        decided(ChangeStatus.GRANTED, by, byName, today, null);
    }

    /**
     * @param amended what is changed, as the supplementary page says it
     * @param terms article 6 as it reads afterwards, null for none
     */
    public void grantTerms(String amended, String terms, String by, String byName, LocalDate today) {
        require("变更协议", ChangeStatus.REQUESTED);
        amendment = amended;
        otherTerms = terms;
        decided(ChangeStatus.GRANTED, by, byName, today, null);
    }

    public void reject(String why, String by, String byName, LocalDate today) {
        require("办理", ChangeStatus.REQUESTED);
        if (by.equals(previousHelper) && kind == ChangeKind.HELPER_REQUEST) {
            throw new RuleRefused("own-case", "更换帮扶人须由帮扶人以外的工作人员审定，请转其他同事办理。");
        }
        decided(ChangeStatus.REJECTED, by, byName, today, why);
    }

    /** The person does not want it any more. */
    public void withdraw(String by, String byName, LocalDate today) {
        require("登记撤回", ChangeStatus.REQUESTED);
        decided(ChangeStatus.WITHDRAWN, by, byName, today, null);
    }

    /** The breach was looked into and the person heard; again after the decider asked for more. */
    public void investigated(Investigation result) {
        require("登记调查结果", ChangeStatus.REQUESTED);
        investigation = result;
        status = ChangeStatus.INVESTIGATED;
    }

    /** The decider wants more evidence. */
    public void investigateAgain(String why, String by) {
        requireDecider(by);
        opinion = why;
        status = ChangeStatus.REQUESTED;
    }

    /** No breach, or none that ends the agreement. */
    public void keep(String why, String by, String byName, LocalDate today) {
        requireDecider(by);
        decided(ChangeStatus.KEPT, by, byName, today, why);
    }

    /** The investigation found no breach: there is nothing to decide. */
    public void clear() {
        require("结束调查", ChangeStatus.INVESTIGATED);
        decided(ChangeStatus.KEPT, investigation.by(), investigation.byName(), investigation.on(), null);
    }

    public void terminate(String why, String by, String byName, LocalDate today) {
        requireDecider(by);
        decided(ChangeStatus.TERMINATED, by, byName, today, why);
    }

    /** All parties have signed the supplementary page and have their copies. */
    public void sign(Signing signing, LocalDate today) {
        require("登记签署", ChangeStatus.GRANTED);
        SigningRules.require(signing, decidedOn, today);
        writtenPage().sign(signing, today);
        status = ChangeStatus.DONE;
    }

    /** The person does not sign the page: terms stay as they were; a helper is the street's to name and stays named. */
    public void declineToSign(String why) {
        require("登记拒签", ChangeStatus.GRANTED);
        writtenPage().decline(why);
        status = kind == ChangeKind.TERMS ? ChangeStatus.REJECTED : ChangeStatus.DONE;
    }

    /** Where no agreement is signed a change of helper needs no page. */
    public void doneWithoutPage() {
        require("办结", ChangeStatus.GRANTED);
        status = ChangeStatus.DONE;
    }

    /** The case has ended. */
    public void cancel() {
        if (open()) {
            status = ChangeStatus.CANCELLED;
            openKey = null;
        }
    }

    public boolean open() {
        return status == ChangeStatus.REQUESTED
                || status == ChangeStatus.INVESTIGATED
                || status == ChangeStatus.GRANTED;
    }

    private void decided(ChangeStatus to, String by, String byName, LocalDate today, String why) {
        decidedBy = by;
        decidedByName = byName;
        decidedOn = today;
        opinion = why;
        status = to;
        openKey = null;
    }

    /** An embedded object of which nothing is stored yet is loaded as null. */
    private SupplementPage writtenPage() {
        if (page == null) {
            page = new SupplementPage();
        }
        return page;
    }

    private void requireDecider(String by) {
        require("审定", ChangeStatus.INVESTIGATED);
        if (investigation.by(by)) {
            throw new RuleRefused("same-officer", "解除协议须由调查人以外的工作人员审定，请转其他同事办理。");
        }
    }

    private void require(String step, ChangeStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new RuleRefused("wrong-state", "该事项当前为“" + status.label() + "”，不能" + step + "。");
        }
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String agreementNumber() {
        return agreementNumber;
    }

    /** Number of the supplementary page, as it is printed. */
    public String pageNumber() {
        return "%s-BC%02d".formatted(agreementNumber, sequenceNo);
    }

    public ChangeKind kind() {
        return kind;
    }

    public ChangeStatus status() {
        return status;
    }

    /** The reason in words: of the list, what was said, or both. */
    public String reasonText() {
        if (reasonName == null) {
            return reason;
        }
        return reason == null ? reasonName : reasonName + "：" + reason;
    }

    /** Names of the duties that may have been broken, null unless it is about a breach. */
    public String duties() {
        return duties;
    }

    public String requestedByName() {
        return requestedByName;
    }

    public LocalDate requestedOn() {
        return requestedOn;
    }

    public String previousHelper() {
        return previousHelper;
    }

    public String previousHelperName() {
        return previousHelperName;
    }

    /** Null unless another one was named. */
    public ChosenHelper helper() {
        return helper == null ? null : new ChosenHelper(helper, helperName, helperUnitCode, helperUnitName);
    }

    public String amendment() {
        return amendment;
    }

    public String otherTerms() {
        return otherTerms;
    }

    /** Null unless the person's category is what changes. */
    public String categoryCode() {
        return categoryCode;
    }

    public String categoryName() {
        return categoryName;
    }

    /** Null before the investigation. */
    public Investigation investigation() {
        return investigation;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String opinion() {
        return opinion;
    }

    /** Never null, also before it is printed. */
    public SupplementPage page() {
        return page == null ? new SupplementPage() : page;
    }

    public void printed(String documentId) {
        writtenPage().printed(documentId);
    }

    public void signedPaper(String documentId) {
        writtenPage().signedPaper(documentId);
    }
}
