package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.shared.Money;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The figures of the signed-in officer's units (T26): of a community its totals, of a unit above it every dimension. */
public interface Statistics {

    /**
     * @param period as {@link Period#code}; null or blank for the month of today
     * @param unitCode null or blank for the highest unit at which the officer holds a post
     * @throws io.jiuyuan.shared.AccessRefused when the unit lies outside the officer's jurisdiction
     * @throws io.jiuyuan.shared.InputRejected at {@code period}, also for one that has not begun
     */
    Sheet sheet(String period, String unitCode);

    /** Counts the figures of a period that is not frozen anew, soon where that takes long; parameters as {@link #sheet}. */
    void recount(String period, String unitCode);

    /**
     * Takes the hash of what is kept of a frozen period once more.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-frozen}
     */
    Verification verify(String period, String unitCode);

    /**
     * @param found hash of the cells as they are kept now; the corrections are not part of either
     * @param intact whether both are the same
     */
    record Verification(String period, Instant frozenAt, int cells, String sha256, String found, boolean intact) {}

    /** As {@link #sheet}, as XLSX: units, every dimension, definitions, corrections. */
    void write(String period, String unitCode, OutputStream out);

    /**
     * The bulletin of a quarter that is frozen (按季通报), as PDF; the same paper from the first call on, unless something was
     * corrected meanwhile.
     *
     * @param quarter e.g. {@code 2026Q1}
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-frozen}
     */
    byte[] bulletin(String quarter, String unitCode);

    /**
     * Corrects one cell of a frozen period; the cell stays as it was, and every sheet shows the correction.
     *
     * @param amount not negative
     * @param reason at most 500 characters
     * @throws io.jiuyuan.shared.AccessRefused for anybody but the city's officers
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-frozen}
     */
    void correct(String period, Place place, long amount, String reason);

    /** @param unitCode of a street, or of a unit above that holds cases itself */
    record Place(String unitCode, String figure, Dimension dimension, String member) {}

    /**
     * @param frozen null while the period runs or nobody has frozen it
     * @param asOf when the figures were counted
     * @param periods that the city has frozen, the newest first
     * @param above from the city down to the unit, as far as the officer may see
     * @param total of the unit and all below it
     * @param below the units directly below, by code; empty for a community
     * @param groups the total taken apart, dimension by dimension; empty for a community
     * @param correctable whether the officer may correct
     */
    record Sheet(
            Period period,
            Frozen frozen,
            Instant asOf,
            List<Period> periods,
            Unit unit,
            List<Unit> above,
            List<Figure> figures,
            Row total,
            List<Row> below,
            List<Group> groups,
            List<Rate> rates,
            List<Corrected> corrections,
            boolean correctable) {}

    record Unit(String code, String name) {}

    /** @param sha256 of the cells, see {@link #verify} */
    record Frozen(Instant at, int cells, String sha256) {}

    /**
     * @param code of a unit or a member
     * @param amounts by figure; money in fen
     */
    record Row(String code, String name, Map<String, Long> amounts) {

        public long of(String figure) {
            return amounts.getOrDefault(figure, 0L);
        }
    }

    record Group(Dimension dimension, String label, List<Row> rows) {}

    /**
     * A placement rate with what it means; the policy leaves open from which day and over whom it is taken.
     *
     * @param percent null when there is nothing to divide by
     * @param target what the policy asks for, null where it does not ask it of this reading
     */
    record Rate(String name, String definition, long part, long whole, Double percent, Integer target) {}

    /** @param money whether {@code before} and {@code after} are in fen */
    record Corrected(
            String unitName,
            String figureLabel,
            boolean money,
            String dimensionLabel,
            String memberLabel,
            long before,
            long after,
            String reason,
            String officerName,
            Instant at) {

        public String shown(long amount) {
            return money ? new Money(amount).toString() : String.valueOf(amount);
        }
    }
}
