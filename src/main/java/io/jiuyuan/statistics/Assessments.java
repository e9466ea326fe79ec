package io.jiuyuan.statistics;

import io.jiuyuan.statistics.Statistics.Unit;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The yearly assessment (年终考核, T26) of the units that the signed-in officer may see, by the indicators of the city's policy
 * pack. Before the year's figures are frozen it is an outlook; then it is fixed, and only corrected where everybody sees it.
 */
public interface Assessments {

    /**
     * @param year null for that of today
     * @param unitCode a city, district or street; null or blank for the highest unit at which the officer holds a post
     * @throws io.jiuyuan.shared.AccessRefused when the unit lies outside the officer's jurisdiction
     * @throws io.jiuyuan.shared.RuleRefused code {@code no-assessment} where the city's policy pack has none, or for a community
     * @throws io.jiuyuan.shared.InputRejected at {@code year} for one that has not begun
     */
    Sheet sheet(Integer year, String unitCode);

    /** As {@link #sheet}, as XLSX: overview, every unit's score sheet, indicators with their sources, corrections. */
    void write(Integer year, String unitCode, OutputStream out);

    /**
     * The unit's score sheet and the units below it as a paper; the same from the first call on, unless something was corrected.
     *
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-fixed} before the year is frozen
     */
    byte[] paper(Integer year, String unitCode);

    /**
     * Corrects what a unit earned by one indicator of a year that is fixed.
     *
     * @param points from 0 to those of the indicator, at most two decimals
     * @param reason at most 500 characters
     * @throws io.jiuyuan.shared.AccessRefused for anybody but the city's officers
     * @throws io.jiuyuan.shared.RuleRefused code {@code not-fixed}
     */
    void correct(int year, String unitCode, String indicator, BigDecimal points, String reason);

    /**
     * @param fixed whether the scores stand
     * @param asOf when they were fixed, or when the figures behind them were counted
     * @param sha256 of the fixed scores, null before
     * @param intact whether the scores still have that hash; true before
     * @param years that are fixed, the newest first
     * @param own of the unit itself
     * @param lines of the units directly below, by code; empty for a street
     */
    record Sheet(
            int year,
            boolean fixed,
            Instant asOf,
            String policyVersion,
            String sha256,
            boolean intact,
            List<Integer> years,
            Unit unit,
            List<Unit> above,
            String basis,
            List<Indicator> indicators,
            List<Grade> grades,
            Line own,
            List<Line> lines,
            List<Corrected> corrections,
            boolean correctable) {}

    /**
     * @param bounds what earns all points and what none
     * @param duty text that the indicator rests on
     * @param scoring where points and bounds come from
     */
    record Indicator(String code, String name, int points, String bounds, String duty, String scoring) {}

    record Grade(String name, int from) {}

    /**
     * @param total of 100; null where no indicator applies
     * @param rank among the lines, equal scores share it; null for the unit itself and without total
     */
    record Line(String code, String name, List<Item> items, BigDecimal total, String grade, Integer rank) {}

    /**
     * @param points null where the indicator does not apply
     * @param corrected whether the points are not those that were fixed
     */
    record Item(
            String indicator,
            String name,
            long part,
            long whole,
            BigDecimal percent,
            BigDecimal points,
            int most,
            String reason,
            boolean corrected) {}

    record Corrected(
            String unitName,
            String indicatorName,
            BigDecimal before,
            BigDecimal after,
            String reason,
            String officerName,
            Instant at) {}
}
