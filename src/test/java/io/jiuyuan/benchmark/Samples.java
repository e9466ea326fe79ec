package io.jiuyuan.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Numbers of the same kind, of which the median counts and the extremes are told. */
record Samples(double median, double min, double max) {

    /** @param values at least one */
    static Samples of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("No samples");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Samples(median, sorted[0], sorted[sorted.length - 1]);
    }

    static <T> Samples of(List<T> rounds, ToDoubleFunction<T> value) {
        return of(rounds.stream().mapToDouble(value).toArray());
    }
}
