package io.jiuyuan.policy;

import io.jiuyuan.shared.Sex;

/**
 * What is known of an applicant when categories are decided.
 *
 * @param ageYears completed years on the day of application (周岁)
 */
public record CategoryFacts(int ageYears, Sex sex, Circumstances circumstances) {}
