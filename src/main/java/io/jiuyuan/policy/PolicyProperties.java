package io.jiuyuan.policy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the policy packs.
 *
 * @param directory folder with packs of the installation, one folder per city as under {@code processes/policies}; null for
 *     the packs that ship. A pack there replaces the shipped one of the same version; others are added.
 */
@ConfigurationProperties("jiuyuan.policy")
record PolicyProperties(Path directory) {}
