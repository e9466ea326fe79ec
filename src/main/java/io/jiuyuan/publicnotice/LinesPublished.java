package io.jiuyuan.publicnotice;

import java.util.List;

/**
 * Lines stand on a notice that was put up. Published in the transaction that does so, some hundred lines at a time.
 *
 * @param refs of the lines, see {@link PayableLines.Line}
 */
public record LinesPublished(String noticeNumber, List<String> refs) {}
