package io.jiuyuan.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where a unit hangs in the tree during a span of days. The path names all units from the city down to the unit itself,
 * e.g. {@code /12/120101/120101001/}, so that "lies below" is one comparison of prefixes.
 */
@Entity
@Table(name = "JY_UNIT_PLACEMENT")
public class Placement {

    @Id
    @Column(length = 36)
    private String id;

    @Column(nullable = false, length = 12)
    private String unitCode;

    @Column(length = 12)
    private String parentCode;

    @Column(nullable = false, length = 80)
    private String path;

    @Column(nullable = false)
    private String fullName;

    @Column(nullable = false)
    private LocalDate validFrom;

    private LocalDate validTo;

    @Version
    private Integer version;

    protected Placement() {}

    public Placement(String unitCode, String parentCode, String path, String fullName, LocalDate validFrom) {
        this.id = UUID.randomUUID().toString();
        this.unitCode = unitCode;
        this.parentCode = parentCode;
        this.path = path;
        this.fullName = fullName;
        this.validFrom = validFrom;
    }

    public String unitCode() {
        return unitCode;
    }

    /** Null for a city. */
    public String parentCode() {
        return parentCode;
    }

    public String path() {
        return path;
    }

    public String fullName() {
        return fullName;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** Codes from the city down to the unit itself. */
    public List<String> codes() {
        return codes(path);
    }

    public static List<String> codes(String path) {
        return List.of(path.substring(1).split("/"));
    }

    public void name(String newFullName) {
        fullName = newFullName;
    }

    public void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** Corrects a placement that has not been in force before the day of the correction. */
    public void replace(String newParentCode, String newPath, String newFullName) {
        parentCode = newParentCode;
        path = newPath;
        fullName = newFullName;
    }
}
