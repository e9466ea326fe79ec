package io.jiuyuan.disbursement;

import io.jiuyuan.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The budgets themselves, as the bureau or the finance office of a district enters them. */
public interface FundBudgets {

    /** Codes of the sources of money with their Chinese names, as the installation lists them. */
    Map<String, String> sources();

    /**
     * Sets or changes a budget; who and why stays on file.
     *
     * @param reason at least five characters
     * @throws io.jiuyuan.shared.InputRejected at {@code source}, {@code year}, {@code unitCode}, {@code amount} or {@code reason}
     * @throws io.jiuyuan.shared.RuleRefused code {@code budget-too-low} when less than what is committed and paid
     * @throws io.jiuyuan.shared.AccessRefused unless the officer is of that district's bureau or finance office
     */
    void set(String source, int year, String unitCode, Money amount, String reason, String officer);

    /** Every change, oldest first; empty where nothing was ever set. */
    List<Change> history(String source, int year, String unitCode);

    record Change(Money before, Money after, String reason, String officer, String officerName, Instant at) {}
}
