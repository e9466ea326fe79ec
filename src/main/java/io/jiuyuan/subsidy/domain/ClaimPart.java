package io.jiuyuan.subsidy.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.YearMonth;

/** One month of a line, or the whole of what is paid once, with its calculation in words. */
@Entity
@Table(name = "JY_CLAIM_PART")
public class ClaimPart extends KeptRow {

    private String claimNumber;
    private String ref;
    private int partNo;
    private String benefitMonth;
    private String policyVersion;
    private String ruleId;
    private String article;
    private String calculation;
    private String sources;
    private long computedFen;
    private long amountFen;
    private String cutBy;

    protected ClaimPart() {}

    public ClaimPart(ClaimLine of, int partNo, YearMonth month, Basis basis, long computedFen, long amountFen) {
        this(
                of.claimNumber(),
                of.ref(),
                partNo,
                month == null ? null : month.toString(),
                basis,
                computedFen,
                amountFen);
    }

    private ClaimPart(
            String claimNumber, String ref, int partNo, String month, Basis basis, long computedFen, long amountFen) {
        this.claimNumber = claimNumber;
        this.ref = ref;
        this.partNo = partNo;
        this.benefitMonth = month;
        policyVersion = basis.policyVersion();
        ruleId = basis.ruleId();
        article = basis.article();
        calculation = basis.calculation();
        sources = basis.sources();
        this.computedFen = computedFen;
        this.amountFen = amountFen;
    }

    /** @param sources one value with its source per line */
    public record Basis(String policyVersion, String ruleId, String article, String calculation, String sources) {}

    /** The same month on the line that takes the other's place. */
    public ClaimPart on(ClaimLine next) {
        Basis basis = new Basis(policyVersion, ruleId, article, calculation, sources);
        return new ClaimPart(claimNumber, next.ref(), partNo, benefitMonth, basis, computedFen, amountFen);
    }

    /** @param by number of what cut it */
    public void cut(String by) {
        cutBy = by;
    }

    public String ref() {
        return ref;
    }

    public int partNo() {
        return partNo;
    }

    public YearMonth month() {
        return benefitMonth == null ? null : YearMonth.parse(benefitMonth);
    }

    public String policyVersion() {
        return policyVersion;
    }

    public String ruleId() {
        return ruleId;
    }

    public String article() {
        return article;
    }

    public String calculation() {
        return calculation;
    }

    public String sources() {
        return sources;
    }

    public long computedFen() {
        return computedFen;
    }

    public long amountFen() {
        return amountFen;
    }

    public String cutBy() {
        return cutBy;
    }
}
