package io.jiuyuan.recognition.domain;

import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.shared.Sex;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** The facts that the applicant stated or an officer corrected. Age and sex come from the identity number. */
@Embeddable
public class StatedFacts {

    private int ageYears;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    /** A column for each fact; null when none is known. */
    @Embedded
    private Circumstances circumstances;

    protected StatedFacts() {}

    public StatedFacts(CategoryFacts facts) {
        ageYears = facts.ageYears();
        sex = facts.sex();
        circumstances = facts.circumstances();
    }

    public CategoryFacts facts() {
        return new CategoryFacts(ageYears, sex, circumstances());
    }

    public Circumstances circumstances() {
        return Objects.requireNonNullElse(circumstances, Circumstances.UNKNOWN);
    }

    StatedFacts with(Circumstances corrected) {
        return new StatedFacts(new CategoryFacts(ageYears, sex, corrected));
    }
}
