package io.jiuyuan.recognition.domain;

import io.jiuyuan.shared.KeptRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an applicant was asked to hand in, until when, and whether it came (补正). */
@Entity
@Table(name = "JY_RECOGNITION_SUPPLEMENT")
public class Supplement extends KeptRow {

    private String caseNumber;
    private int supplementNo;
    private String note;
    private String requestedBy;
    private Instant requestedAt;
    private Instant dueAt;
    private Instant returnedAt;
    private Instant expiredAt;

    @ElementCollection
    @CollectionTable(name = "JY_RECOGNITION_SUPPLEMENT_ITEM", joinColumns = @JoinColumn(name = "supplement_id"))
    @OrderColumn(name = "position")
    private List<Item> items = new ArrayList<>();

    protected Supplement() {}

    /** @param note what the applicant is told besides the items */
    public Supplement(
            RecognitionCase of, List<Item> items, String note, String requestedBy, Instant requestedAt, Instant dueAt) {
        this.caseNumber = of.caseNumber();
        this.supplementNo = of.supplements();
        this.items.addAll(items);
        this.note = note;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.dueAt = dueAt;
    }

    /** @param itemCode kind of material, or {@code other} */
    @Embeddable
    public record Item(String itemCode, String itemName) {}

    public void returned(Instant now) {
        returnedAt = now;
    }

    public void expired(Instant now) {
        expiredAt = now;
    }

    /** Starts at 1 in each case. */
    public int number() {
        return supplementNo;
    }

    public List<Item> items() {
        return List.copyOf(items);
    }

    public String note() {
        return note;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** The end of the last working day of the limit. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant returnedAt() {
        return returnedAt;
    }
}
