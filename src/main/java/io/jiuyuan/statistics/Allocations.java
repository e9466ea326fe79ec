package io.jiuyuan.statistics;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How money would be shared out among the districts of a city by the factors and weights of its policy pack (Q12). For the
 * city's officers; an auditor reads.
 */
public interface Allocations {

    /**
     * @param year whose figures count; null for that of today
     * @param amount to be shared out, in yuan; null or blank for the shares alone
     * @throws io.jiuyuan.shared.AccessRefused for officers below the city
     * @throws io.jiuyuan.shared.RuleRefused code {@code no-allocation} where the city's policy pack has no factors
     * @throws io.jiuyuan.shared.InputRejected at {@code year} or {@code amount}
     */
    Table table(Integer year, String amount);

    /**
     * Enters values of factors that no figure gives. A value that is the same as before is left alone, one that is blank, too.
     *
     * @param values texts by {@code <district>.<factor>}
     * @throws io.jiuyuan.shared.InputRejected at each wrong entry; then nothing is entered
     */
    void enter(Integer year, Map<String, String> values);

    /** As {@link #table}, as XLSX. */
    void write(Integer year, String amount, OutputStream out);

    /**
     * @param asOf when the figures were counted
     * @param frozen whether those of the year are frozen
     * @param amount in fen, null without
     * @param shared whether anything could be shared out: at least one factor is complete
     * @param lines by district
     * @param total of the values, of the shares (100.00) and of the amounts
     */
    record Table(
            int year,
            Statistics.Unit city,
            String policyVersion,
            String basis,
            Instant asOf,
            boolean frozen,
            Long amount,
            boolean shared,
            List<Factor> factors,
            List<Line> lines,
            Line total) {}

    /**
     * @param figure whether a figure of the statistics gives the value; else it is entered
     * @param list address of the list behind the figure, null without
     * @param weight as the policy pack gives it
     * @param counts whether it takes part: every district has a value and they do not all come to 0
     */
    record Factor(
            String code,
            String name,
            String unit,
            boolean figure,
            String list,
            int weight,
            boolean counts,
            String source,
            String weighting) {}

    /**
     * @param values by factor
     * @param percent with two decimals; all lines' come to 100.00; null when nothing could be shared out
     * @param amount in fen; all lines' come to the whole; null without
     */
    record Line(String code, String name, Map<String, Value> values, BigDecimal percent, Long amount) {}

    /** @param amount null while nobody has entered it; {@code by} and {@code at} are null for a figure */
    record Value(BigDecimal amount, String by, Instant at) {}
}
