package io.jiuyuan.assistance;

import java.time.LocalDate;

/**
 * A person has lost the work and is assisted again. Published in the transaction that records it.
 *
 * @param lastDay last day of work
 */
public record EmploymentLost(String caseNumber, String personId, LocalDate lastDay) {}
