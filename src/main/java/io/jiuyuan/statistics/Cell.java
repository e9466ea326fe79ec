package io.jiuyuan.statistics;

/**
 * One number: a figure of one street (or of a unit above, which holds the case itself) in one member of one dimension.
 *
 * @param districtCode the district to which the unit belonged at the time of counting; the unit itself above a district
 * @param member empty for {@link Dimension#TOTAL}
 */
record Cell(String districtCode, String unitCode, String figure, String dimension, String member, long amount) {

    /** Everything but the number; cells are ordered by it. */
    String place() {
        return String.join("\t", districtCode, unitCode, figure, dimension, member);
    }

    /** What the hash is taken of. */
    String line() {
        return place() + "\t" + amount + "\n";
    }
}
