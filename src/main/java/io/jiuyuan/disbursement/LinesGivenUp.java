package io.jiuyuan.disbursement;

import java.util.List;

/**
 * Two officers decided that these lines, which the bank could not pay, are not to be paid any more; their money is free again.
 *
 * @param refs see {@code publicnotice.PayableLines.Line}
 */
public record LinesGivenUp(String batchNumber, List<String> refs, String reason) {}
