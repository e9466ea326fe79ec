package io.jiuyuan.disbursement.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One turn of a batch through check, release and file. Who compiled, who checks and who releases are three accounts; who opened a
 * further turn may check it, but not release it.
 */
@Entity
@Table(name = "JY_PAY_ROUND")
public class PaymentRound extends KeptRow {

    @Version
    private Long version;

    private String batchNumber;
    private int roundNo;
    private String compiledBy;
    private String openedBy;
    private String openedByName;
    private Instant openedAt;
    private String checkedBy;
    private String checkedByName;
    private Instant checkedAt;
    private String checkOpinion;
    private String releasedBy;
    private String releasedByName;
    private Instant releasedAt;
    private String releaseOpinion;
    private String layout;
    private Instant returnedAt;

    protected PaymentRound() {}

    /** @param compiledBy who compiled the batch, in every round of it */
    public PaymentRound(
            String batchNumber, int roundNo, String compiledBy, String openedBy, String openedByName, Instant now) {
        this.batchNumber = batchNumber;
        this.roundNo = roundNo;
        this.compiledBy = compiledBy;
        this.openedBy = openedBy;
        this.openedByName = openedByName;
        this.openedAt = now;
    }

    public void check(String officer, String name, String opinion, Instant now) {
        requireOther(officer);
        checkedBy = officer;
        checkedByName = name;
        checkOpinion = opinion;
        checkedAt = now;
    }

    /** @param format of the payment file, null for the district's own */
    public void release(String officer, String name, String opinion, String format, Instant now) {
        requireOther(officer);
        if (officer.equals(openedBy)) {
            throw new RuleRefused("same-officer", "本次支付由您提起，放行须由其他人员办理。");
        }
        layout = format;
        releasedBy = officer;
        releasedByName = name;
        releaseOpinion = opinion;
        releasedAt = now;
    }

    /** The officer who returns it is the one of the step at hand. */
    public void returned(Instant now) {
        returnedAt = now;
    }

    /** Whether that account has had a hand in it already. */
    public boolean involves(String officer) {
        return officer.equals(compiledBy) || officer.equals(checkedBy) || officer.equals(releasedBy);
    }

    /** Whether that account may speak the last word. */
    public boolean mayRelease(String officer) {
        return !involves(officer) && !officer.equals(openedBy);
    }

    private void requireOther(String officer) {
        if (involves(officer)) {
            throw new RuleRefused("same-officer", "编制、核对、放行须由三个不同的人员办理，您已办理本批次的前一环节。");
        }
    }

    public int roundNo() {
        return roundNo;
    }

    public String openedBy() {
        return openedBy;
    }

    public String openedByName() {
        return openedByName;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String checkedBy() {
        return checkedBy;
    }

    public String checkedByName() {
        return checkedByName;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public String checkOpinion() {
        return checkOpinion;
    }

    public String releasedByName() {
        return releasedByName;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public String releaseOpinion() {
        return releaseOpinion;
    }

    /** Null for the district's own. */
    public String layout() {
        return layout;
    }

    public Instant returnedAt() {
        return returnedAt;
    }
}
