package io.jiuyuan.exit.watch.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A day of a case on which something is to be looked at; there is one of each kind and subject. */
@Entity
@Table(name = "JY_EXIT_WATCH")
public class Watch {

    @Id
    private String id;

    @Version
    private Long version;

    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private WatchKind kind;

    private String subject;
    private LocalDate dueOn;
    private boolean done;

    protected Watch() {}

    /** @param subject kind of the certificate, else empty */
    public Watch(String caseNumber, WatchKind kind, String subject, LocalDate dueOn) {
        this.id = id(caseNumber, kind, subject);
        this.caseNumber = caseNumber;
        this.kind = kind;
        this.subject = subject;
        this.dueOn = dueOn;
    }

    public static String id(String caseNumber, WatchKind kind, String subject) {
        return caseNumber + ":" + kind + ":" + subject;
    }

    /** Another day, e.g. because the certificate was renewed. */
    public void moveTo(LocalDate day) {
        dueOn = day;
        done = false;
    }

    /** Nothing is to be done any more. */
    public void close() {
        done = true;
    }

    public String id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public WatchKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean done() {
        return done;
    }
}
