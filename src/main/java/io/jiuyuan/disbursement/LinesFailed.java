package io.jiuyuan.disbursement;

import java.util.List;

/**
 * The bank could not pay these lines; after the account is corrected they are paid again without a new notice.
 *
 * @param refs see {@code publicnotice.PayableLines.Line}
 * @param reason the bank's, in Chinese
 */
public record LinesFailed(String batchNumber, List<String> refs, String reason) {}
