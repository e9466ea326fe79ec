package io.jiuyuan.assistance;

import java.time.LocalDate;

/**
 * A person has work. Published in the transaction that records it.
 *
 * @param kind one of unit, flexible, own-business, public-post
 * @param firstDay first day of work
 */
public record EmploymentRecorded(String caseNumber, String personId, String kind, LocalDate firstDay) {}
