package io.jiuyuan.assistance.household.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A person on file who belongs to a household. */
@Entity
@Table(name = "JY_ZERO_HOUSEHOLD_MEMBER")
public class FamilyMember extends KeptRow {

    private String householdNumber;
    private String personId;
    private String caseNumber;
    private LocalDate joinedOn;
    private LocalDate leftOn;
    private String leftReason;

    protected FamilyMember() {}

    /** @param caseNumber null for a person who is no recognized case */
    public FamilyMember(String householdNumber, String personId, String caseNumber, LocalDate joinedOn) {
        this.householdNumber = householdNumber;
        this.personId = personId;
        this.caseNumber = caseNumber;
        this.joinedOn = joinedOn;
    }

    /** The person has become a case. */
    public void recognized(String asCase) {
        caseNumber = asCase;
    }

    /** @param reason one Chinese line */
    public void leave(LocalDate day, String reason) {
        leftOn = day;
        leftReason = reason;
    }

    /** Leaving was undone. */
    public void comeBack() {
        leftOn = null;
        leftReason = null;
    }

    public String householdNumber() {
        return householdNumber;
    }

    public String personId() {
        return personId;
    }

    /** Empty for a person who is no recognized case. */
    public Optional<String> caseNumber() {
        return Optional.ofNullable(caseNumber);
    }

    public LocalDate joinedOn() {
        return joinedOn;
    }

    public boolean present() {
        return leftOn == null;
    }

    /** Null while the person belongs to it. */
    public LocalDate leftOn() {
        return leftOn;
    }

    public String leftReason() {
        return leftReason;
    }
}
