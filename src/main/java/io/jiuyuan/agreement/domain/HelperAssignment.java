package io.jiuyuan.agreement.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** That an officer helps a person, from one day to another (T16). */
@Entity
@Table(name = "JY_AGREEMENT_HELPER")
public class HelperAssignment extends KeptRow {

    private static final String WITH_CASE = "case-ended";

    @Version
    private Long version;

    private String caseNumber;

    /** The case while this is its helper, else null: unique, so that there is one at a time. */
    private String openCaseNumber;

    private String username;
    private String helperName;
    private String unitCode;
    private String unitName;
    private LocalDate sinceDay;
    private LocalDate untilDay;
    private String endReason;
    private String namedBy;
    private String namedByName;
    private Instant namedAt;

    protected HelperAssignment() {}

    public HelperAssignment(
            String caseNumber, ChosenHelper helper, LocalDate since, String namedBy, String namedByName, Instant now) {
        this.caseNumber = caseNumber;
        this.openCaseNumber = caseNumber;
        this.username = helper.username();
        this.helperName = helper.name();
        this.unitCode = helper.unitCode();
        this.unitName = helper.unitName();
        this.sinceDay = since;
        this.namedBy = namedBy;
        this.namedByName = namedByName;
        this.namedAt = now;
    }

    /** Another one helps from that day on. */
    public void replaced(LocalDate lastDay) {
        close("replaced", lastDay);
    }

    /** Nobody helps any more: the case or the agreement has ended. */
    public void endedWithCase(LocalDate lastDay) {
        close(WITH_CASE, lastDay);
    }

    /** A wrong exit was undone. */
    public void restore() {
        openCaseNumber = caseNumber;
        untilDay = null;
        endReason = null;
    }

    private void close(String reason, LocalDate lastDay) {
        untilDay = lastDay;
        endReason = reason;
        openCaseNumber = null;
    }

    public boolean endedWithCase() {
        return WITH_CASE.equals(endReason);
    }

    public String caseNumber() {
        return caseNumber;
    }

    public ChosenHelper helper() {
        return new ChosenHelper(username, helperName, unitCode, unitName);
    }

    public LocalDate since() {
        return sinceDay;
    }

    /** Last day as helper, null while it goes on. */
    public LocalDate until() {
        return untilDay;
    }

    public String namedByName() {
        return namedByName;
    }
}
