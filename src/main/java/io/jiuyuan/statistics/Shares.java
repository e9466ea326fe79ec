package io.jiuyuan.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole number by weights so that the parts add up to it: what is left over goes to the largest remainders. */
final class Shares {

    private static final int EXACT = 40;

    private Shares() {}

    /**
     * @param weights not negative, at least one of them above 0
     * @param whole not negative
     * @return as many parts; equal remainders go to the first
     */
    static long[] divide(List<BigDecimal> weights, long whole) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            throw new IllegalArgumentException("Nothing to divide by");
        }
        BigDecimal[] exact = weights.stream()
                .map(weight -> weight.multiply(BigDecimal.valueOf(whole)).divide(sum, EXACT, RoundingMode.HALF_EVEN))
                .toArray(BigDecimal[]::new);
        long[] parts = new long[exact.length];
        long left = whole;
        for (int i = 0; i < exact.length; i++) {
            parts[i] = exact[i].setScale(0, RoundingMode.FLOOR).longValueExact();
            left -= parts[i];
        }
        IntStream.range(0, exact.length)
                .filter(i -> weights.get(i).signum() > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact[i].subtract(BigDecimal.valueOf(parts[i])))
                        .reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
