package io.jiuyuan.exit;

import java.time.LocalDate;

/**
 * A wrong exit was undone: the case goes on. Published in the transaction of the decision.
 *
 * @param on first day on which it goes on
 */
public record ExitRevoked(String exitNumber, String caseNumber, String personId, LocalDate on) {}
