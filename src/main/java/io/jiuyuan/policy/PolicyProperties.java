package io.jiuyuan.policy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the policy packs.
 *
 * @param directory folder with packs of the installation, one folder per city as under {@code processes/policies}; null for
 *     the packs that ship. A pack there replaces the shipped one of the same version; others are added.
 * @param values place of values that the policies leave open, e.g. {@code file:/etc/jiuyuan/values/}, one folder per city with
 *     {@code values.yaml}; empty without
 */
@ConfigurationProperties("jiuyuan.policy")
record PolicyProperties(Path directory, @DefaultValue("") String values) {}
