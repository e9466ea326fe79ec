package io.jiuyuan.assistance.plan.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a person told about situation, wish, ability, skills and needs, and until when it counts as fresh (C5). */
@Entity
@Table(name = "JY_PLAN_SURVEY")
public class Survey {

    @Id
    private String id = UUID.randomUUID().toString();

    private String caseNumber;
    private int surveyNo;
    private LocalDate askedOn;
    private String situation;
    private String attitude;
    private String ability;
    private boolean skilled;
    private boolean experienced;
    private boolean lowEducation;
    private boolean startup;
    private String skills;
    private String wishes;
    private String needs;
    private LocalDate freshUntil;
    private String officer;
    private String officerName;
    private Instant recordedAt;

    @Version
    private Integer rowVersion;

    protected Survey() {}

    /** @param freshUntil last day on which it is relied on, null without an end */
    public Survey(
            String caseNumber,
            int surveyNo,
            Answers answers,
            LocalDate askedOn,
            LocalDate freshUntil,
            String officer,
            String officerName,
            Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.surveyNo = surveyNo;
        this.askedOn = askedOn;
        this.situation = answers.situation();
        this.attitude = answers.attitude();
        this.ability = answers.ability();
        this.skilled = answers.skilled();
        this.experienced = answers.experienced();
        this.lowEducation = answers.lowEducation();
        this.startup = answers.startup();
        this.skills = answers.skills();
        this.wishes = String.join(",", answers.wishes());
        this.needs = answers.needs();
        this.freshUntil = freshUntil;
        this.officer = officer;
        this.officerName = officerName;
        this.recordedAt = recordedAt;
    }

    /**
     * The answers.
     *
     * @param situation code of what the person does now
     * @param attitude active, hesitant or unwilling
     * @param ability full, limited or none
     * @param lowEducation junior middle school or less
     * @param startup wants to start a business
     * @param wishes codes of the city's wishes
     */
    public record Answers(
            String situation,
            String attitude,
            String ability,
            boolean skilled,
            boolean experienced,
            boolean lowEducation,
            boolean startup,
            String skills,
            List<String> wishes,
            String needs) {}

    /** A visit found the answers still true. */
    public void confirm(LocalDate until) {
        freshUntil = until;
    }

    /** A visit found them changed: they are asked anew before the next plan. */
    public void outdate(LocalDate day) {
        freshUntil = day.minusDays(1);
    }

    public boolean freshOn(LocalDate day) {
        return freshUntil == null || !day.isAfter(freshUntil);
    }

    public Answers answers() {
        return new Answers(
                situation,
                attitude,
                ability,
                skilled,
                experienced,
                lowEducation,
                startup,
                skills,
                wishes == null || wishes.isEmpty() ? List.of() : List.of(wishes.split(",")),
                needs);
    }

    public String id() {
        return id;
    }

    public int surveyNo() {
        return surveyNo;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public LocalDate freshUntil() {
        return freshUntil;
    }

    public String officerName() {
        return officerName;
    }
}
