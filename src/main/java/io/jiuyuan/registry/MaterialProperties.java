package io.jiuyuan.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of uploads.
 *
 * @param maxSize of one file
 * @param maxPerCase files of one case
 */
@ConfigurationProperties("jiuyuan.materials")
public record MaterialProperties(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("30") int maxPerCase) {}
