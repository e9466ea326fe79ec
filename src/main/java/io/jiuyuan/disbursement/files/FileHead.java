package io.jiuyuan.disbursement.files;

import io.jiuyuan.disbursement.DisbursementSettings.Payer;
import io.jiuyuan.shared.Money;
import java.time.LocalDateTime;

/**
 * What a file says of itself.
 *
 * @param messageId at most 35 characters, the same whenever this file is written
 */
public record FileHead(String messageId, LocalDateTime writtenAt, int lines, Money amount, Payer payer) {}
