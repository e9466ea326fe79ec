package io.jiuyuan.benchmark;

import java.util.Locale;

/** The bound that a ratio has to keep. */
record Target(boolean upper, double bound) {

    static Target atMost(double bound) {
        return new Target(true, bound);
    }

    static Target atLeast(double bound) {
        return new Target(false, bound);
    }

    boolean metBy(double value) {
        return upper ? value <= bound : value >= bound;
    }

    @Override
    public String toString() {
        return (upper ? "<= " : ">= ") + String.format(Locale.ROOT, "%.2f", bound);
    }
}
