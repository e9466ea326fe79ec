package io.jiuyuan.organization.domain;

import io.jiuyuan.organization.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A unit under its division code. Where it hangs in the tree is told by its {@link Placement}s. */
@Entity
@Table(name = "JY_UNIT")
public class OrgUnit {

    @Id
    @Column(length = 12)
    private String code;

    @Column(nullable = false, length = 64)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Tier tier;

    @Column(nullable = false)
    private LocalDate validFrom;

    private LocalDate validTo;

    @Version
    private Integer version;

    protected OrgUnit() {}

    public OrgUnit(String code, String name, Tier tier, LocalDate validFrom) {
        this.code = code;
        this.name = name;
        this.tier = tier;
        this.validFrom = validFrom;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Tier tier() {
        return tier;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day, null while open. */
    public LocalDate validTo() {
        return validTo;
    }

    public boolean isOpenOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Ends the unit with that day; a unit that began later existed for its first day only. */
    public void close(LocalDate lastDay) {
        validTo = lastDay.isBefore(validFrom) ? validFrom : lastDay;
    }

    public void reopen() {
        validTo = null;
    }
}
