package io.jiuyuan.assistance.domain;

import io.jiuyuan.shared.KeptRow;
import io.jiuyuan.shared.RuleRefused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One employment of a person, with its evidence, from its first day to its last. */
@Entity
@Table(name = "JY_EMPLOYMENT")
public class Employment extends KeptRow {

    @Version
    private Long version;

    private String caseNumber;
    private String personId;
    private int employmentNo;

    @Enumerated(EnumType.STRING)
    private EmploymentKind kind;

    private LocalDate firstDay;
    private String employer;
    private String post;
    private LocalDate contractEnd;
    private Boolean insured;

    @Enumerated(EnumType.STRING)
    private WageBand wageBand;

    private String note;
    private LocalDate termEnd;
    private String termBasis;
    private LocalDate assessedTermEnd;
    private String lateReason;
    private String recordedBy;
    private String recordedByName;
    private Instant recordedAt;
    private LocalDate endedOn;
    private String endReason;

    @ElementCollection
    @CollectionTable(name = "JY_EMPLOYMENT_EVIDENCE", joinColumns = @JoinColumn(name = "employment_id"))
    @OrderColumn(name = "position")
    @Column(name = "material_id")
    private List<String> evidence = new ArrayList<>();

    protected Employment() {}

    /** @param employmentNo from 1 in each case */
    public Employment(
            String caseNumber, String personId, int employmentNo, Facts facts, EmploymentTerm term, Recorded recorded) {
        this.caseNumber = caseNumber;
        this.personId = personId;
        this.employmentNo = employmentNo;
        this.kind = facts.kind();
        this.firstDay = facts.firstDay();
        this.employer = facts.employer();
        this.post = facts.post();
        this.contractEnd = facts.contractEnd();
        this.insured = facts.insured();
        this.wageBand = facts.wageBand();
        this.note = facts.note();
        this.evidence.addAll(facts.evidence());
        this.termEnd = term == null ? null : term.lastDay();
        this.termBasis = term == null ? null : term.basis();
        this.lateReason = recorded.lateReason();
        this.recordedBy = recorded.officer();
        this.recordedByName = recorded.officerName();
        this.recordedAt = recorded.at();
    }

    /**
     * What is known of the employment.
     *
     * @param employer the unit, the platform, or the name of the business
     * @param contractEnd null when open or without contract
     * @param insured whether social insurance is paid; null when not known
     * @param wageBand null when not stated
     * @param evidence ids of materials
     */
    public record Facts(
            EmploymentKind kind,
            LocalDate firstDay,
            String employer,
            String post,
            LocalDate contractEnd,
            Boolean insured,
            WageBand wageBand,
            String note,
            List<String> evidence) {}

    /** @param lateReason why it was recorded later than the policy allows, null when it was not */
    public record Recorded(String officer, String officerName, Instant at, String lateReason) {}

    /** @param day the last day of work */
    public void end(LocalDate day, String reason) {
        if (endedOn != null) {
            throw new RuleRefused("employment-ended", "该次就业已于" + endedOn + "结束。");
        }
        if (day.isBefore(firstDay)) {
            throw new RuleRefused("before-employment", "离职日期不能早于就业日期（" + firstDay + "）。");
        }
        endedOn = day;
        endReason = reason;
    }

    /** The term was assessed before its end; another policy gives another term (T24). */
    public void assessed(EmploymentTerm next) {
        assessedTermEnd = termEnd;
        if (next != null) {
            termEnd = next.lastDay();
            termBasis = next.basis();
        }
    }

    /** The end of the term that is still to be assessed; empty when there is none, or it was. */
    public Optional<LocalDate> termToAssess() {
        return Optional.ofNullable(termEnd).filter(end -> !end.equals(assessedTermEnd));
    }

    public boolean lasts() {
        return endedOn == null;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String personId() {
        return personId;
    }

    public int employmentNo() {
        return employmentNo;
    }

    public EmploymentKind kind() {
        return kind;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public String employer() {
        return employer;
    }

    public String post() {
        return post;
    }

    public Optional<LocalDate> contractEnd() {
        return Optional.ofNullable(contractEnd);
    }

    public Optional<Boolean> insured() {
        return Optional.ofNullable(insured);
    }

    public Optional<WageBand> wageBand() {
        return Optional.ofNullable(wageBand);
    }

    public String note() {
        return note;
    }

    public Optional<EmploymentTerm> term() {
        return Optional.ofNullable(termEnd).map(end -> new EmploymentTerm(end, termBasis));
    }

    public Optional<String> lateReason() {
        return Optional.ofNullable(lateReason);
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The last day of work; empty while it lasts. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Ids of materials. */
    public List<String> evidence() {
        return List.copyOf(evidence);
    }
}
