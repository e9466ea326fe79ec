package io.jiuyuan.subsidy;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/**
 * Months that no flexible-employment subsidy is paid for, because a unit paid the insurance or the person had a role in a company
 * (DOMAIN section 5). Only the months that are touched are void.
 */
public interface VoidMonths {

    /**
     * Asks the registers and our own records now; called without a transaction, none is held while a service is slow.
     *
     * @param caseNumber under which the reading of the register is recorded
     */
    Checked check(String caseNumber, String personId, Collection<YearMonth> months);

    /** @param unavailable names of the registers that gave no answer: an officer decides whether to go on */
    record Checked(List<VoidMonth> months, List<String> unavailable) {}

    /**
     * @param source code: social-insurance, market-regulation, employment or employer-claim
     * @param certain false when the register does not tell from when: to be verified by an officer
     * @param reason one Chinese line; names no employer
     */
    record VoidMonth(YearMonth month, String source, boolean certain, String reason) {}
}
