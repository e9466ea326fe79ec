package io.jiuyuan.assistance.services.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** One service that was given. Free of charge, as every city promises. */
@Entity
@Table(name = "JY_SERVICE")
public class ServiceRecord {

    @Id
    private String id = UUID.randomUUID().toString();

    private String caseNumber;
    private String kind;
    private String channel;
    private LocalDate servedOn;
    private String servedAt;
    private String content;
    private String result;
    private long feeFen;

    @Embedded
    private Offer offer;

    private String offlineReason;
    private String officer;
    private String officerName;
    private Instant recordedAt;

    @Version
    private Integer rowVersion;

    protected ServiceRecord() {}

    public ServiceRecord(String caseNumber, Entry entry, String officer, String officerName, Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.kind = entry.kind();
        this.channel = entry.channel();
        this.servedOn = entry.servedOn();
        this.servedAt = entry.servedAt() == null ? null : entry.servedAt().toString();
        this.content = entry.content();
        this.result = entry.result();
        this.offer = entry.offer();
        this.offlineReason = entry.offlineReason();
        this.officer = officer;
        this.officerName = officerName;
        this.recordedAt = recordedAt;
    }

    /**
     * What is reported.
     *
     * @param offer the vacancy of a recommendation, null for other services
     * @param offlineReason why it was not recorded on the day itself; null when it was
     */
    public record Entry(
            String kind,
            String channel,
            LocalDate servedOn,
            LocalTime servedAt,
            String content,
            String result,
            Offer offer,
            String offlineReason) {}

    public String id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String kind() {
        return kind;
    }

    public String channel() {
        return channel;
    }

    public LocalDate servedOn() {
        return servedOn;
    }

    public LocalTime servedAt() {
        return servedAt == null ? null : LocalTime.parse(servedAt);
    }

    public String content() {
        return content;
    }

    public String result() {
        return result;
    }

    /** In fen; nothing, always. */
    public long feeFen() {
        return feeFen;
    }

    /** Null for what is no recommendation. */
    public Offer offer() {
        return offer;
    }

    public String offlineReason() {
        return offlineReason;
    }

    public String officerName() {
        return officerName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
