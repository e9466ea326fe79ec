package io.jiuyuan.recognition.domain;

import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.shared.Sex;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The facts that the applicant stated or an officer corrected; see {@link CategoryFacts} for their meaning. */
@Embeddable
public class StatedFacts {

    private int ageYears;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private Boolean localHukou;
    private Boolean ableAndWilling;
    private Boolean registeredUnemployed;
    private Integer registeredUnemployedMonths;
    private Boolean quarterlyServices;
    private Integer insuranceMonths;
    private Boolean contractedFarmland;
    private Boolean urbanHousehold;
    private Boolean zeroEmploymentHousehold;
    private Boolean incomeBelowTwiceMinimum;
    private Boolean minimumAllowance;
    private Boolean carerOfSeriouslyIll;
    private Boolean singleParent;
    private Boolean disabled;
    private Boolean veteran;
    private Boolean graduate;
    private Integer monthsSinceGraduation;
    private Boolean releasedPrisoner;
    private Boolean rehabilitatedDrugUser;
    private Boolean povertyAlleviated;
    private Boolean landExpropriated;
    private Boolean otherDifficulty;

    protected StatedFacts() {}

    public static StatedFacts of(CategoryFacts facts) {
        StatedFacts stated = new StatedFacts();
        stated.ageYears = facts.ageYears();
        stated.sex = facts.sex();
        stated.localHukou = facts.localHukou();
        stated.ableAndWilling = facts.ableAndWilling();
        stated.registeredUnemployed = facts.registeredUnemployed();
        stated.registeredUnemployedMonths = facts.registeredUnemployedMonths();
        stated.quarterlyServices = facts.quarterlyServices();
        stated.insuranceMonths = facts.insuranceMonths();
        stated.contractedFarmland = facts.contractedFarmland();
        stated.urbanHousehold = facts.urbanHousehold();
        stated.zeroEmploymentHousehold = facts.zeroEmploymentHousehold();
        stated.incomeBelowTwiceMinimum = facts.incomeBelowTwiceMinimum();
        stated.minimumAllowance = facts.minimumAllowance();
        stated.carerOfSeriouslyIll = facts.carerOfSeriouslyIll();
        stated.singleParent = facts.singleParent();
        stated.disabled = facts.disabled();
        stated.veteran = facts.veteran();
        stated.graduate = facts.graduate();
        stated.monthsSinceGraduation = facts.monthsSinceGraduation();
        stated.releasedPrisoner = facts.releasedPrisoner();
        stated.rehabilitatedDrugUser = facts.rehabilitatedDrugUser();
        stated.povertyAlleviated = facts.povertyAlleviated();
        stated.landExpropriated = facts.landExpropriated();
        stated.otherDifficulty = facts.otherDifficulty();
        return stated;
    }

    public CategoryFacts facts() {
        return new CategoryFacts(
                ageYears,
                sex,
                localHukou,
                ableAndWilling,
                registeredUnemployed,
                registeredUnemployedMonths,
                quarterlyServices,
                insuranceMonths,
                contractedFarmland,
                urbanHousehold,
                zeroEmploymentHousehold,
                incomeBelowTwiceMinimum,
                minimumAllowance,
                carerOfSeriouslyIll,
                singleParent,
                disabled,
                veteran,
                graduate,
                monthsSinceGraduation,
                releasedPrisoner,
                rehabilitatedDrugUser,
                povertyAlleviated,
                landExpropriated,
                otherDifficulty);
    }
}
