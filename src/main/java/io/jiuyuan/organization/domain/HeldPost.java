package io.jiuyuan.organization.domain;

import io.jiuyuan.organization.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A role that an officer holds at a unit during a span of days. */
@Entity
@Table(name = "JY_POST")
public class HeldPost {

    @Id
    @Column(length = 36)
    private String id;

    @Column(nullable = false, length = 64)
    private String username;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Role role;

    @Column(nullable = false, length = 12)
    private String unitCode;

    @Column(nullable = false)
    private LocalDate validFrom;

    private LocalDate validTo;

    private boolean mirrored;

    @Version
    private Integer version;

    protected HeldPost() {}

    /** @param validTo last day, null while open */
    public HeldPost(String username, Role role, String unitCode, LocalDate validFrom, LocalDate validTo) {
        this.id = UUID.randomUUID().toString();
        this.username = username;
        this.role = role;
        this.unitCode = unitCode;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    public Role role() {
        return role;
    }

    public String unitCode() {
        return unitCode;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** Whether the engine's membership of this post was written. */
    public boolean mirrored() {
        return mirrored;
    }

    public boolean inForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether both could be held on one day. */
    public boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (validTo == null || !validTo.isBefore(from));
    }

    public void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    public void mirrored(boolean inEngine) {
        mirrored = inEngine;
    }
}
