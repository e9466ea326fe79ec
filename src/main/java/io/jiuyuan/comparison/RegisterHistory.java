package io.jiuyuan.comparison;

import java.time.YearMonth;
import java.util.List;

/** From when to when a register knows of an insurance by a unit, or of a role in a company. A doubt to verify, never a fact. */
public interface RegisterHistory {

    /**
     * Asks the registers now; called without a transaction, none is held while a service is slow.
     *
     * @param purpose why the person's number is read, kept on file
     */
    History of(String personId, String purpose);

    /** @param unavailable names of the registers that gave no answer */
    record History(List<Spell> spells, List<String> unavailable) {}

    /**
     * @param register key: social-insurance or market-regulation
     * @param from first month, null when the register does not tell
     * @param until last month that is known, null when it goes on
     * @param evidence one Chinese line; names no employer and no business
     */
    record Spell(String register, YearMonth from, YearMonth until, String evidence) {

        /** Whether the register tells that it lasted in that month. */
        public boolean covers(YearMonth month) {
            return from != null && !month.isBefore(from) && (until == null || !month.isAfter(until));
        }

        /** Whether it may have lasted in that month, for all that the register tells. */
        public boolean mayCover(YearMonth month) {
            return (from == null || !month.isBefore(from)) && (until == null || !month.isAfter(until));
        }
    }
}
