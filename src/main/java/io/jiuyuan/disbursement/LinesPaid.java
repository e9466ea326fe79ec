package io.jiuyuan.disbursement;

import java.time.LocalDate;
import java.util.List;

/**
 * Lines are paid. Published once for each line, in the transaction that imports the bank's result.
 *
 * @param refs see {@code publicnotice.PayableLines.Line}
 * @param on the bank's day
 */
public record LinesPaid(String batchNumber, List<String> refs, LocalDate on) {}
