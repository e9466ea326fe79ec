package io.jiuyuan.recognition;

import java.time.LocalDate;

/**
 * A person was recognized. Published in the transaction of the approval.
 *
 * @param unitCode the unit that accepted the case
 * @param category code of the primary category
 * @param day of the approval
 */
public record PersonRecognized(String caseNumber, String personId, String unitCode, String category, LocalDate day) {}
