package io.jiuyuan.agreement.steps;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What no policy regulates and an installation sets.
 *
 * @param supervisionWorkingDays limit of a supervision before the tier above it is called, at least 1
 */
@ConfigurationProperties("jiuyuan.agreement")
public record AgreementSettings(@DefaultValue("3") int supervisionWorkingDays) {}
