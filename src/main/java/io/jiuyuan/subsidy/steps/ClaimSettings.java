package io.jiuyuan.subsidy.steps;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What no policy says about claims.
 *
 * @param supervisionWorkingDays time that a supervising tier has for an overdue step
 * @param reminderDays days before the end of a supplement on which the applicant is reminded
 * @param screeningChunk recognized persons that the nightly screening reads at once
 */
@ConfigurationProperties("jiuyuan.subsidy")
public record ClaimSettings(
        @DefaultValue("2") int supervisionWorkingDays,
        @DefaultValue("2") int reminderDays,
        @DefaultValue("200") int screeningChunk) {}
