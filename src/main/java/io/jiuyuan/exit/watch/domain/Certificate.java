package io.jiuyuan.exit.watch.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** Until when a certificate holds on which a recognition rests; the newest statement counts. */
@Entity
@Table(name = "JY_EXIT_CERTIFICATE")
public class Certificate {

    @Id
    private String id;

    @Version
    private Long version;

    private String caseNumber;
    private String kind;
    private LocalDate validTo;
    private String source;
    private Instant recordedAt;

    protected Certificate() {}

    public Certificate(String caseNumber, String kind, LocalDate validTo, String source, Instant recordedAt) {
        this.id = id(caseNumber, kind);
        this.caseNumber = caseNumber;
        this.kind = kind;
        record(validTo, source, recordedAt);
    }

    public static String id(String caseNumber, String kind) {
        return caseNumber + ":" + kind;
    }

    /** @param from who or which register says so */
    public final void record(LocalDate until, String from, Instant at) {
        validTo = until;
        source = from;
        recordedAt = at;
    }

    public String kind() {
        return kind;
    }

    /** Last day on which it holds. */
    public LocalDate validTo() {
        return validTo;
    }

    public String source() {
        return source;
    }
}
