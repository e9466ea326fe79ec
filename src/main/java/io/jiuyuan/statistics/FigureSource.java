package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A module's figures; a bean of this type adds them to every period. */
public interface FigureSource {

    List<Figure> figures();

    /** Counts all figures of a period, unit by unit, and hands on each count as it comes. */
    void count(Period period, Consumer<Counted> to);

    /**
     * So many in one unit with the same members.
     *
     * @param unitCode the unit that held the case on the period's last day
     * @param members by dimension, at most 40 characters each; without {@link Dimension#TOTAL} and {@link
     *     Dimension#COMMUNITY}, which are always counted
     * @param whole whether the amount belongs to the total, too; not where one person may be in several members
     */
    record Counted(String figure, String unitCode, Map<Dimension, String> members, long amount, boolean whole) {

        public Counted(String figure, String unitCode, Map<Dimension, String> members, long amount) {
            this(figure, unitCode, members, amount, true);
        }

        /** Of one member only; the total is counted by itself. */
        public static Counted part(String figure, String unitCode, Dimension dimension, String member, long amount) {
            return new Counted(figure, unitCode, Map.of(dimension, member), amount, false);
        }
    }
}
