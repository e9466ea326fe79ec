package io.jiuyuan.exit.watch.domain;

import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A doubt that a comparison raised (疑点, T28). One that is a ground of exit went into a proposal and is verified there; any
 * other waits here for one result per person and item.
 */
@Entity
@Table(name = "JY_EXIT_FINDING")
public class Finding {

    @Id
    private String id;

    @Version
    private Long version;

    private String caseNumber;
    private String unitCode;
    private String register;
    private String registerName;
    private String fact;
    private String factName;
    private LocalDate factDay;
    private String evidence;
    private String runId;
    private Instant foundAt;
    private boolean proposed;
    private boolean pending;
    private Boolean confirmed;
    private String note;
    private String checkedBy;
    private String checkedByName;
    private Instant checkedAt;

    protected Finding() {}

    /**
     * @param id same for the same record, so that it is not raised twice
     * @param proposed whether it went into a proposal of exit
     */
    public Finding(
            String id, String caseNumber, String unitCode, What what, String runId, Instant now, boolean proposed) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.unitCode = unitCode;
        this.register = what.register();
        this.registerName = what.registerName();
        this.fact = what.fact();
        this.factName = what.factName();
        this.factDay = what.day();
        this.evidence = what.evidence();
        this.runId = runId;
        this.foundAt = now;
        this.proposed = proposed;
        this.pending = !proposed;
    }

    /** @param day when it occurred, null when the register does not tell */
    public record What(
            String register, String registerName, String fact, String factName, LocalDate day, String evidence) {}

    /** 核查结果. */
    public void check(boolean isTrue, String text, String officer, String officerName, Instant now) {
        if (!pending) {
            throw new RuleRefused("already-checked", "该疑点已有核查结果，请刷新后查看。");
        }
        pending = false;
        confirmed = isTrue;
        note = text;
        checkedBy = officer;
        checkedByName = officerName;
        checkedAt = now;
    }

    public String id() {
        return id;
    }

    public String registerName() {
        return registerName;
    }

    public String fact() {
        return fact;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String factName() {
        return factName;
    }

    public LocalDate day() {
        return factDay;
    }

    public String evidence() {
        return evidence;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public boolean proposed() {
        return proposed;
    }

    public boolean pending() {
        return pending;
    }

    /** Null before it was checked. */
    public Boolean confirmed() {
        return confirmed;
    }

    public String note() {
        return note;
    }

    public String checkedByName() {
        return checkedByName;
    }

    public Instant checkedAt() {
        return checkedAt;
    }
}
