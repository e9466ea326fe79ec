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
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A claim of one subsidy by one person, employer or institution (DOMAIN 4.3). It knows in which state which step may be taken. */
@Entity
@Table(name = "JY_CLAIM")
public class Claim extends InsertedRow<String> {

    @Id
    private String claimNumber;

    @Version
    private long version;

    @Embedded
    private ClaimUnits units;

    @Embedded
    private ClaimFiling filing;

    private String claimant;
    private String payeeId;
    private String itemCode;
    private String itemName;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    private String policyVersion;
    private String previousClaim;
    private LocalDate eventOn;
    private String firstMonth;
    private String lastMonth;
    private int lineCount;
    private int nextLine;
    private long amountFen;
    private int supplements;
    private Instant supplementDue;
    private Instant missingDue;
    private boolean missingOpen;
    private int decisions;
    private LocalDate approvedOn;
    private Instant endedAt;

    protected Claim() {}

    /**
     * @param claimant person, employer or institution
     * @param payeeId a person's id or an employer's number
     * @param proposed found by screening and not yet confirmed by the person
     */
    public Claim(
            String claimNumber,
            ClaimUnits units,
            ClaimFiling filing,
            String claimant,
            String payeeId,
            String itemCode,
            String itemName,
            String policyVersion,
            LocalDate eventOn,
            boolean proposed) {
        this.claimNumber = claimNumber;
        this.units = units;
        this.filing = filing;
        this.claimant = claimant;
        this.payeeId = payeeId;
        this.itemCode = itemCode;
        this.itemName = itemName;
        this.policyVersion = policyVersion;
        this.eventOn = eventOn;
        this.status = proposed ? ClaimStatus.PROPOSED : ClaimStatus.SUBMITTED;
        this.nextLine = 1;
    }

    /** The claim takes the place of one that was refused. */
    public void follows(String earlierClaim) {
        previousClaim = earlierClaim;
    }

    /** Number of the next line. */
    public int nextLine() {
        return nextLine++;
    }

    /** What it comes to now. */
    public void amounts(Collection<ClaimLine> lines) {
        lineCount = (int) lines.stream().filter(ClaimLine::counts).count();
        amountFen = lines.stream()
                .filter(ClaimLine::counts)
                .mapToLong(ClaimLine::amountFen)
                .sum();
    }

    public void period(YearMonth first, YearMonth last) {
        firstMonth = first == null ? null : first.toString();
        lastMonth = last == null ? null : last.toString();
    }

    public void confirm(ClaimFiling by) {
        require(EnumSet.of(ClaimStatus.PROPOSED));
        filing = by;
        status = ClaimStatus.SUBMITTED;
    }

    public void decline(Instant now) {
        require(EnumSet.of(ClaimStatus.PROPOSED));
        end(ClaimStatus.DECLINED, now);
    }

    public void accept() {
        require(EnumSet.of(ClaimStatus.SUBMITTED));
        status = ClaimStatus.CHECKING;
    }

    /** Accepted though something is missing; nothing is paid before it is there (K4). */
    public void acceptMissing(Instant due) {
        accept();
        missingDue = due;
        missingOpen = true;
    }

    public void missingDelivered() {
        if (!missingOpen) {
            throw new RuleRefused("nothing-missing", "该申请没有待补交的材料。");
        }
        missingOpen = false;
    }

    /** @param maxTimes how often the policy lets a supplement be asked for */
    public void requestSupplement(Instant due, int maxTimes) {
        require(EnumSet.of(ClaimStatus.SUBMITTED, ClaimStatus.CHECKING));
        if (supplements >= maxTimes) {
            throw new RuleRefused("supplement-limit", "补正已达" + maxTimes + "次，不能再次要求补正。");
        }
        supplements++;
        supplementDue = due;
        status = ClaimStatus.SUPPLEMENTING;
    }

    public void supplemented() {
        require(EnumSet.of(ClaimStatus.SUPPLEMENTING));
        supplementDue = null;
        status = ClaimStatus.SUBMITTED;
    }

    public void close(Instant now) {
        require(EnumSet.of(ClaimStatus.SUPPLEMENTING));
        end(ClaimStatus.CLOSED, now);
    }

    public void passCheck() {
        require(EnumSet.of(ClaimStatus.CHECKING));
        status = ClaimStatus.REVIEWING;
    }

    public void sendBack() {
        require(EnumSet.of(ClaimStatus.REVIEWING));
        status = ClaimStatus.CHECKING;
    }

    public void approve(LocalDate on) {
        require(EnumSet.of(ClaimStatus.REVIEWING));
        status = ClaimStatus.APPROVED;
        approvedOn = on;
    }

    public void refuse(Instant now) {
        require(EnumSet.of(ClaimStatus.SUBMITTED, ClaimStatus.CHECKING, ClaimStatus.REVIEWING));
        end(ClaimStatus.REFUSED, now);
    }

    /** Possible until something of it stands on a notice; the caller has looked at the lines. */
    public void withdraw(Instant now) {
        require(EnumSet.of(
                ClaimStatus.SUBMITTED,
                ClaimStatus.SUPPLEMENTING,
                ClaimStatus.CHECKING,
                ClaimStatus.REVIEWING,
                ClaimStatus.APPROVED));
        end(ClaimStatus.WITHDRAWN, now);
    }

    /**
     * What the lines have come to, after the approval.
     *
     * @return whether nothing of it is open any more and that is new
     */
    public boolean follow(Collection<ClaimLine> lines, Instant now) {
        if (approvedOn == null || status == ClaimStatus.WITHDRAWN) {
            return false;
        }
        boolean wasOpen = endedAt == null;
        status = ClaimProgress.of(lines);
        amounts(lines);
        endedAt = status.paying() ? null : now;
        return wasOpen && endedAt != null;
    }

    private void end(ClaimStatus as, Instant now) {
        status = as;
        endedAt = now;
    }

    private void require(Set<ClaimStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new RuleRefused("wrong-state", "该申请目前为“" + status.label() + "”，不能进行此项操作。");
        }
    }

    /** Number of the decision that is about to be recorded. */
    public int nextDecision() {
        return ++decisions;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public ClaimUnits units() {
        return units;
    }

    public ClaimFiling filing() {
        return filing;
    }

    public String claimant() {
        return claimant;
    }

    public boolean byPerson() {
        return claimant.equals("person");
    }

    public String payeeId() {
        return payeeId;
    }

    public String itemCode() {
        return itemCode;
    }

    public String itemName() {
        return itemName;
    }

    public ClaimStatus status() {
        return status;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public String previousClaim() {
        return previousClaim;
    }

    public LocalDate eventOn() {
        return eventOn;
    }

    public YearMonth firstMonth() {
        return firstMonth == null ? null : YearMonth.parse(firstMonth);
    }

    public YearMonth lastMonth() {
        return lastMonth == null ? null : YearMonth.parse(lastMonth);
    }

    public int lineCount() {
        return lineCount;
    }

    public long amountFen() {
        return amountFen;
    }

    public int supplements() {
        return supplements;
    }

    public Instant supplementDue() {
        return supplementDue;
    }

    public Instant missingDue() {
        return missingDue;
    }

    public boolean missingOpen() {
        return missingOpen;
    }

    public LocalDate approvedOn() {
        return approvedOn;
    }

    public Instant endedAt() {
        return endedAt;
    }

    @Override
    public String getId() {
        return claimNumber;
    }
}
