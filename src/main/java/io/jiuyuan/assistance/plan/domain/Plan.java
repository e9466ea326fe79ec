package io.jiuyuan.assistance.plan.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One version of a person's plan (T20). A new version replaces it; it is never changed otherwise. */
@Entity
@Table(name = "JY_PLAN")
public class Plan {

    @Id
    private String id = UUID.randomUUID().toString();

    private String caseNumber;
    private int planNo;
    private String surveyId;

    @Embedded
    private PlanRoute route;

    private String goal;
    private String setbackCause;
    private LocalDate madeOn;
    private LocalDate replacedOn;
    private String officer;
    private String officerName;
    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "JY_PLAN_ITEM", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanItem> items = new ArrayList<>();

    @Version
    private Integer rowVersion;

    protected Plan() {}

    public Plan(
            String caseNumber,
            int planNo,
            String surveyId,
            Content content,
            LocalDate madeOn,
            String officer,
            String officerName,
            Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.planNo = planNo;
        this.surveyId = surveyId;
        this.route = content.route();
        this.goal = content.goal();
        this.setbackCause = content.setbackCause();
        this.items.addAll(content.items());
        this.madeOn = madeOn;
        this.officer = officer;
        this.officerName = officerName;
        this.recordedAt = recordedAt;
    }

    /** @param setbackCause why the plan before failed (C8); null for a first plan */
    public record Content(PlanRoute route, String goal, String setbackCause, List<PlanItem> items) {}

    public void replace(LocalDate day) {
        if (replacedOn == null) {
            replacedOn = day;
        }
    }

    public String caseNumber() {
        return caseNumber;
    }

    public int planNo() {
        return planNo;
    }

    public PlanRoute route() {
        return route;
    }

    public String goal() {
        return goal;
    }

    public String setbackCause() {
        return setbackCause;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    public LocalDate replacedOn() {
        return replacedOn;
    }

    public String officerName() {
        return officerName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public List<PlanItem> items() {
        return List.copyOf(items);
    }
}
