package io.jiuyuan.assistance;

import java.time.LocalDate;

/**
 * The assistance of a case has ended with the case. Published in the transaction that ends it.
 *
 * @param lastDay last day of assistance
 */
public record AssistanceEnded(String caseNumber, LocalDate lastDay) {}
