package io.jiuyuan.exit.steps;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What no policy says about exits.
 *
 * @param supervisionWorkingDays time that a supervising tier has for an overdue step
 */
@ConfigurationProperties("jiuyuan.exit")
public record ExitSettings(@DefaultValue("2") int supervisionWorkingDays) {}
