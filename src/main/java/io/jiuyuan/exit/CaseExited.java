package io.jiuyuan.exit;

import java.time.LocalDate;

/**
 * A case has ended by a decision on exit. Published in the transaction of the decision, after agreement and assistance have
 * ended: whoever holds claims of the person stops them now.
 *
 * @param exitNumber number of the proposal
 * @param on last day as a recognized person
 * @param groundCode of the city's table
 * @param fact code of the fact that led to it, e.g. {@code death} or {@code fraud}
 */
public record CaseExited(
        String exitNumber, String caseNumber, String personId, LocalDate on, String groundCode, String fact) {}
