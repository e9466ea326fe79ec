package io.jiuyuan.statistics;

import java.util.Comparator;

/**
 * One number: a figure of one street (or of a unit above, which holds the case itself) in one member of one dimension.
 *
 * @param districtCode the district to which the unit belonged at the time of counting; the unit itself above a district
 * @param member empty for {@link Dimension#TOTAL}
 */
record Cell(String districtCode, String unitCode, String figure, String dimension, String member, long amount) {

    /** By everything but the number. */
    static final Comparator<Cell> ORDER = Comparator.comparing(Cell::districtCode)
            .thenComparing(Cell::unitCode)
            .thenComparing(Cell::figure)
            .thenComparing(Cell::dimension)
            .thenComparing(Cell::member);

    /** What the hash is taken of. */
    String line() {
        return String.join("\t", districtCode, unitCode, figure, dimension, member) + "\t" + amount + "\n";
    }
}
