package io.jiuyuan.publicnotice;

import java.util.List;

/**
 * The notice of these lines has ended and no objection to them is open or was upheld: they may be paid (T29). Published in the
 * transaction that clears them, some hundred lines at a time.
 *
 * @param refs of the lines, see {@link PayableLines.Line}
 */
public record LinesCleared(String noticeNumber, List<String> refs) {}
