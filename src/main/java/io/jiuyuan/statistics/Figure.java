package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.shared.Money;
import java.util.function.Function;

/**
 * A number that is counted for each period.
 *
 * @param code stable, at most 40 characters
 * @param measure what one of it is: 人, 人月, 户, 件; with {@link #MONEY} amounts are in fen
 * @param definition one sentence that is printed with it
 * @param ledger name of the ledger that lists what is counted
 * @param query filters of that ledger for a period, as in an address
 */
public record Figure(
        String code, String label, String measure, String definition, String ledger, Function<Period, String> query) {

    /** Measure of amounts of money, which are kept in fen and shown in yuan. */
    public static final String MONEY = "元";

    public boolean money() {
        return MONEY.equals(measure);
    }

    /** As it is shown, e.g. {@code 12} or {@code 1234.50}. */
    public String show(long amount) {
        return money() ? new Money(amount).toString() : String.valueOf(amount);
    }

    /** The list behind the number, before unit and member are added. */
    public String href(Period period) {
        return "/ledgers/" + ledger + "?" + query.apply(period);
    }
}
