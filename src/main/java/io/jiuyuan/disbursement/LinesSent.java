package io.jiuyuan.disbursement;

import java.util.List;

/**
 * Lines are on a payment file that was released to the bank. Published in the transaction of the release.
 *
 * @param refs see {@code publicnotice.PayableLines.Line}
 */
public record LinesSent(String batchNumber, List<String> refs) {}
