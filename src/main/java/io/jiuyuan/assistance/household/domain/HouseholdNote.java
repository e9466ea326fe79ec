package io.jiuyuan.assistance.household.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that happened to a household; never changed. */
@Entity
@Table(name = "JY_ZERO_HOUSEHOLD_NOTE")
public class HouseholdNote extends KeptRow {

    private String householdNumber;
    private Instant notedAt;
    private String kind;
    private String text;
    private String officer;

    protected HouseholdNote() {}

    /**
     * @param kind opened, joined, left, plan, reminder, progress, overdue, supervised, cleared, settled, reopened or closed
     * @param text Chinese, at most 1,200 characters
     * @param officer account, null when the system did it
     */
    public HouseholdNote(String householdNumber, Instant notedAt, String kind, String text, String officer) {
        this.householdNumber = householdNumber;
        this.notedAt = notedAt;
        this.kind = kind;
        this.text = text;
        this.officer = officer;
    }

    public Instant at() {
        return notedAt;
    }

    public String kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** Null when the system did it. */
    public String officer() {
        return officer;
    }
}
