package io.jiuyuan.subsidy.domain;

import io.jiuyuan.shared.InsertedRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** One person's part of a claim: what is published and paid. What was published is never changed; it is replaced. */
@Entity
@Table(name = "JY_CLAIM_LINE")
public class ClaimLine extends InsertedRow<String> {

    private static final Set<LineState> ON_NOTICE = EnumSet.of(LineState.NOTICED, LineState.PUBLISHED);

    @Id
    private String ref;

    @Version
    private long version;

    private String claimNumber;
    private int lineNo;
    private String personId;
    private String caseNumber;
    private String itemCode;
    private String districtCode;
    private String fundSource;

    @Enumerated(EnumType.STRING)
    private LineState state;

    private String category;
    private int placement;
    private String facts;

    @Embedded
    private LineAmount amount;

    private String noticeNumber;
    private String batchNumber;
    private Integer budgetYear;
    private String courseKey;
    private String activeCourse;
    private String replaces;
    private String stoppedBy;
    private String stopReason;
    private String failure;
    private LocalDate paidOn;

    protected ClaimLine() {}

    /**
     * @param personId null for an item of an institution, like {@code caseNumber}
     * @param facts what was stated, as the intake wrote it
     */
    public ClaimLine(
            Claim of,
            String personId,
            String caseNumber,
            String fundSource,
            int placement,
            String category,
            String facts,
            LineAmount amount) {
        claimNumber = of.claimNumber();
        lineNo = of.nextLine();
        ref = claimNumber + "-" + lineNo;
        this.personId = personId;
        this.caseNumber = caseNumber;
        itemCode = of.itemCode();
        districtCode = of.units().districtCode();
        this.fundSource = fundSource;
        this.placement = placement;
        this.category = category;
        this.facts = facts;
        this.amount = amount;
        state = LineState.PENDING;
    }

    /**
     * By which one course, loan or project of a payee is known, however it is written; null when nothing is left to know it by.
     *
     * @param holder a person's id or an employer's number
     */
    public static String courseKey(String itemCode, String holder, String reference) {
        String normal = Normalizer.normalize(reference, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
        return normal.isEmpty() ? null : itemCode + "|" + holder + "|" + normal;
    }

    /** It is paid by the course, and for this one: nobody pays for it again while the line counts. */
    public void course(String key) {
        courseKey = key;
        activeCourse = key;
    }

    /** It was paid and is back: by decision the course may be claimed again. */
    public void freeCourse() {
        activeCourse = null;
    }

    /**
     * The line that takes this one's place with another amount, to be published anew where the claim is approved.
     *
     * @param approved whether the claim is
     */
    public ClaimLine replacement(Claim of, LineAmount with, boolean approved) {
        ClaimLine next = new ClaimLine(of, personId, caseNumber, fundSource, placement, category, facts, with);
        next.replaces = ref;
        next.course(courseKey);
        next.state = approved ? LineState.READY : LineState.PENDING;
        return next;
    }

    /** Another amount before anything of it was published. */
    public void reassess(LineAmount with) {
        require(EnumSet.of(LineState.PENDING, LineState.READY));
        amount = with;
    }

    public void approve() {
        require(EnumSet.of(LineState.PENDING));
        state = LineState.READY;
    }

    /** @param year whose budget bears it */
    public void taken(String notice, int year) {
        require(EnumSet.of(LineState.READY));
        state = LineState.NOTICED;
        noticeNumber = notice;
        budgetYear = year;
    }

    public void returned(String notice) {
        if (ON_NOTICE.contains(state) && notice.equals(noticeNumber)) {
            state = LineState.READY;
            noticeNumber = null;
            budgetYear = null;
        }
    }

    public void published() {
        if (state == LineState.NOTICED) {
            state = LineState.PUBLISHED;
        }
    }

    public void cleared() {
        if (ON_NOTICE.contains(state)) {
            state = LineState.CLEARED;
        }
    }

    public void rejected(String reason) {
        if (ON_NOTICE.contains(state)) {
            state = LineState.REJECTED;
            activeCourse = null;
            stopReason = reason;
        }
    }

    public void sent(String batch) {
        if (state == LineState.CLEARED || state == LineState.FAILED) {
            state = LineState.SENT;
            batchNumber = batch;
            failure = null;
        }
    }

    public void paid(LocalDate on) {
        if (state == LineState.SENT || state == LineState.CLEARED || state == LineState.FAILED) {
            state = LineState.PAID;
            paidOn = on;
        }
    }

    /** Also after it was paid: two officers have settled that the bank sent the money back. */
    public void failed(String reason) {
        if (state == LineState.SENT || state == LineState.PAID) {
            paidOn = null;
            state = LineState.FAILED;
            failure = reason;
        }
    }

    /** What the bank could not pay is not to be paid any more. */
    public void givenUp(String by, String reason) {
        if (state == LineState.FAILED) {
            stop(by, reason);
        }
    }

    /** Nothing more of it is paid. @param by number of what stopped it, null when the claim itself ended */
    public void stop(String by, String reason) {
        if (state.beyondStopping()) {
            throw new RuleRefused("already-paid", "资金已送付，不能停止发放。");
        }
        if (state.settled()) {
            return;
        }
        state = LineState.VOID;
        activeCourse = null;
        stoppedBy = by;
        stopReason = reason;
    }

    private void require(Set<LineState> allowed) {
        if (!allowed.contains(state)) {
            throw new RuleRefused("not-ready", "明细" + ref + "目前为“" + state.label() + "”，不能进行此项操作。");
        }
    }

    /** Whether it is part of what the claim comes to. */
    public boolean counts() {
        return state != LineState.VOID && state != LineState.REJECTED;
    }

    public boolean onNotice() {
        return ON_NOTICE.contains(state);
    }

    public String ref() {
        return ref;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public int lineNo() {
        return lineNo;
    }

    public String personId() {
        return personId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String itemCode() {
        return itemCode;
    }

    public String districtCode() {
        return districtCode;
    }

    public String fundSource() {
        return fundSource;
    }

    public LineState state() {
        return state;
    }

    public String category() {
        return category;
    }

    public int placement() {
        return placement;
    }

    public String facts() {
        return facts;
    }

    public LineAmount amount() {
        return amount;
    }

    public long amountFen() {
        return amount.amountFen();
    }

    public String noticeNumber() {
        return noticeNumber;
    }

    public String batchNumber() {
        return batchNumber;
    }

    /** Null before it stands on a notice. */
    public Integer budgetYear() {
        return budgetYear;
    }

    public String replaces() {
        return replaces;
    }

    public String stoppedBy() {
        return stoppedBy;
    }

    public String stopReason() {
        return stopReason;
    }

    public String failure() {
        return failure;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    @Override
    public String getId() {
        return ref;
    }
}
