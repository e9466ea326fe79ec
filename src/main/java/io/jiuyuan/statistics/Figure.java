package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import java.util.function.Function;

/**
 * A number that is counted for each period.
 *
 * @param code stable, at most 40 characters
 * @param measure what one of it is: 人, 人次, 户, 元
 * @param definition one sentence that is printed with it
 * @param ledger name of the ledger that lists what is counted
 * @param query filters of that ledger for a period, as in an address
 */
public record Figure(
        String code, String label, String measure, String definition, String ledger, Function<Period, String> query) {

    /** The list behind the number, before unit and member are added. */
    public String href(Period period) {
        return "/ledgers/" + ledger + "?" + query.apply(period);
    }
}
