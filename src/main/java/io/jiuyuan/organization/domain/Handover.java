package io.jiuyuan.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** That a leaver's open tasks went to somebody else, and why. Never changed. */
@Entity
@Table(name = "JY_HANDOVER")
public class Handover {

    @Id
    @Column(length = 36)
    private String id;

    @Column(nullable = false, length = 64)
    private String username;

    @Column(length = 64)
    private String successor;

    @Column(nullable = false, length = 200)
    private String reason;

    private int reassigned;

    private int returned;

    @Column(nullable = false, length = 64)
    private String doneBy;

    @Column(nullable = false)
    private LocalDate doneOn;

    protected Handover() {}

    /** @param successor null when all tasks went back to their groups */
    public Handover(
            String username,
            String successor,
            String reason,
            int reassigned,
            int returned,
            String doneBy,
            LocalDate doneOn) {
        this.id = UUID.randomUUID().toString();
        this.username = username;
        this.successor = successor;
        this.reason = reason;
        this.reassigned = reassigned;
        this.returned = returned;
        this.doneBy = doneBy;
        this.doneOn = doneOn;
    }

    public String successor() {
        return successor;
    }

    public String reason() {
        return reason;
    }
}
