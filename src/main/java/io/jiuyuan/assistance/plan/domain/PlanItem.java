package io.jiuyuan.assistance.plan.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A service that the plan promises until a day. */
@Embeddable
public class PlanItem {

    private String serviceKind;
    private LocalDate plannedBy;

    protected PlanItem() {}

    public PlanItem(String serviceKind, LocalDate plannedBy) {
        this.serviceKind = serviceKind;
        this.plannedBy = plannedBy;
    }

    /** Code of the kind of service. */
    public String serviceKind() {
        return serviceKind;
    }

    public LocalDate plannedBy() {
        return plannedBy;
    }
}
