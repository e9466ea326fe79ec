package io.jiuyuan.subsidy.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What the applicant is to hand in, until when, and whether it came. */
@Entity
@Table(name = "JY_CLAIM_WANTED")
public class Wanted extends KeptRow {

    private static final String SEPARATOR = "\n";

    /** Why it is wanted. */
    public enum Kind {
        /** 补正: the claim rests until it is there. */
        SUPPLEMENT,
        /** 容缺后补: the claim goes on, payment waits (K4). */
        MISSING
    }

    private String claimNumber;
    private int wantedNo;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String items;
    private String note;
    private Instant askedAt;
    private Instant dueAt;
    private Instant doneAt;
    private String outcome;

    protected Wanted() {}

    /** @param items names of materials */
    public Wanted(Claim of, int wantedNo, Kind kind, List<String> items, String note, Instant askedAt, Instant dueAt) {
        claimNumber = of.claimNumber();
        this.wantedNo = wantedNo;
        this.kind = kind;
        this.items = String.join(SEPARATOR, items);
        this.note = note;
        this.askedAt = askedAt;
        this.dueAt = dueAt;
    }

    public void delivered(Instant now) {
        doneAt = now;
        outcome = "delivered";
    }

    public void expired(Instant now) {
        doneAt = now;
        outcome = "expired";
    }

    public Kind kind() {
        return kind;
    }

    public List<String> items() {
        return items.isEmpty() ? List.of() : List.of(items.split(SEPARATOR));
    }

    public String note() {
        return note;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant doneAt() {
        return doneAt;
    }
}
