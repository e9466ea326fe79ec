package io.jiuyuan.publicnotice;

/**
 * An objection to a line was upheld (DOMAIN 4.3). Published in the transaction that settles it.
 *
 * @param ref of the line, see {@link PayableLines.Line}
 * @param again whether the line is to be corrected and published on a new notice; otherwise it is refused
 * @param reason one Chinese line, without the objector's data
 */
public record LineRejected(String noticeNumber, String ref, boolean again, String reason) {}
