package io.jiuyuan.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation sets about its papers.
 *
 * @param templates folder with templates of the installation, e.g. {@code recognition-decision.html}; each wins over the
 *     shipped one of the same name; null for the shipped ones only
 * @param fonts folder with further TrueType fonts ({@code *.ttf}), asked in the order of their names for characters that
 *     the shipped fonts lack; null for none
 */
@ConfigurationProperties("jiuyuan.documents")
record DocumentsProperties(Path templates, Path fonts) {}
