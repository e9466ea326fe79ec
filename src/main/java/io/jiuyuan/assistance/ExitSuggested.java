package io.jiuyuan.assistance;

import java.time.LocalDate;

/**
 * Something was found that may be a ground of exit (X7). It never ends a case: {@code exit} turns it into a proposal that
 * officers verify. Published in the transaction that found it.
 *
 * @param fact code of what was found, an input of the city's table on grounds, e.g. {@code three-refusals}
 * @param day when the fact occurred
 * @param evidence one Chinese line for the officers who verify it, at most 1,000 characters
 * @param officer who found it, null when the system did
 */
public record ExitSuggested(String caseNumber, String fact, LocalDate day, String evidence, String officer) {}
