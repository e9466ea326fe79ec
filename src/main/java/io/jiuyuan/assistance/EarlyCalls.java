package io.jiuyuan.assistance;

import java.time.YearMonth;
import java.util.List;

/**
 * Calls the next tier to what is overdue before its timer does (提级), with the supervision task and the mark of that timer,
 * which is spent by it. Who may ask for it, the caller has checked.
 */
public interface EarlyCalls {

    /**
     * To a placement whose last day has passed; to its household where the days are those of a zero-employment household.
     *
     * @param by username of who asks
     * @return engine groups that are called
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-overdue} when the days still run, rest or have been met, {@code
     *     at-top} when all tiers have been called
     */
    List<String> toPlacement(String caseNumber, String by);

    /**
     * To a month without its home visit: the tier above the one that supervises it now.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-supervised} when the supervision has not begun or is over, {@code
     *     at-top} when there is no higher tier
     */
    List<String> toMissedVisit(String caseNumber, YearMonth month, String by);
}
