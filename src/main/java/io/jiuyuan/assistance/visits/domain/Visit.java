package io.jiuyuan.assistance.visits.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A visit, an attempt or a call as it was recorded; never changed. */
@Entity
@Table(name = "JY_VISIT")
public class Visit {

    @Id
    private String id = UUID.randomUUID().toString();

    private String caseNumber;
    private String visitMonth;

    @Enumerated(EnumType.STRING)
    private VisitKind kind;

    private LocalDate visitedOn;
    private String visitedAt;
    private String place;
    private String situation;
    private String findings;
    private String needs;
    private String offlineReason;
    private String officer;
    private String officerName;
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "JY_VISIT_PHOTO", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    @Column(name = "material_id")
    private List<String> photos = new ArrayList<>();

    @Version
    private Integer rowVersion;

    protected Visit() {}

    public Visit(String caseNumber, Entry entry, String officer, String officerName, Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.visitMonth = YearMonth.from(entry.visitedOn()).toString();
        this.kind = entry.kind();
        this.visitedOn = entry.visitedOn();
        this.visitedAt = entry.visitedAt() == null ? null : entry.visitedAt().toString();
        this.place = entry.place();
        this.situation = entry.situation();
        this.findings = entry.findings();
        this.needs = entry.needs();
        this.offlineReason = entry.offlineReason();
        this.officer = officer;
        this.officerName = officerName;
        this.recordedAt = recordedAt;
        this.photos.addAll(entry.photos());
    }

    /**
     * What is reported.
     *
     * @param situation code of what the person does now, null for an attempt
     * @param offlineReason why it was not recorded on the day itself; null when it was
     * @param photos ids of materials
     */
    public record Entry(
            VisitKind kind,
            LocalDate visitedOn,
            LocalTime visitedAt,
            String place,
            String situation,
            String findings,
            String needs,
            String offlineReason,
            List<String> photos) {}

    public String id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public YearMonth month() {
        return YearMonth.parse(visitMonth);
    }

    public VisitKind kind() {
        return kind;
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    /** Time of day, null when it was not noted. */
    public LocalTime visitedAt() {
        return visitedAt == null ? null : LocalTime.parse(visitedAt);
    }

    public String place() {
        return place;
    }

    public String situation() {
        return situation;
    }

    public String findings() {
        return findings;
    }

    public String needs() {
        return needs;
    }

    /** The mark of an entry that was made later than the visit. */
    public String offlineReason() {
        return offlineReason;
    }

    public String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public List<String> photos() {
        return List.copyOf(photos);
    }
}
