package io.jiuyuan.disbursement;

import java.util.List;

/**
 * Lines are on a payment file that was released to the bank. Published in the transaction that writes the file, after both officers,
 * because a death or an exit may still take a line out until then.
 *
 * @param refs see {@code publicnotice.PayableLines.Line}
 */
public record LinesSent(String batchNumber, List<String> refs) {}
