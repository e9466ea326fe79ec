package io.jiuyuan.policy;

import io.jiuyuan.shared.Sex;

/**
 * What is known of an applicant when categories are decided. Null means not known, which never fires a rule.
 *
 * @param ageYears completed years on the day of application (周岁)
 * @param insuranceMonths months of unemployment insurance paid
 * @param registeredUnemployedMonths months without a break since registration as unemployed
 * @param quarterlyServices at least one public service in each quarter of the last year
 * @param incomeBelowTwiceMinimum household income per head below twice the minimum living allowance
 * @param monthsSinceGraduation months since leaving school
 */
public record CategoryFacts(
        int ageYears,
        Sex sex,
        Boolean localHukou,
        Boolean ableAndWilling,
        Boolean registeredUnemployed,
        Integer registeredUnemployedMonths,
        Boolean quarterlyServices,
        Integer insuranceMonths,
        Boolean contractedFarmland,
        Boolean urbanHousehold,
        Boolean zeroEmploymentHousehold,
        Boolean incomeBelowTwiceMinimum,
        Boolean minimumAllowance,
        Boolean carerOfSeriouslyIll,
        Boolean singleParent,
        Boolean disabled,
        Boolean veteran,
        Boolean graduate,
        Integer monthsSinceGraduation,
        Boolean releasedPrisoner,
        Boolean rehabilitatedDrugUser,
        Boolean povertyAlleviated,
        Boolean landExpropriated,
        Boolean otherDifficulty) {}
