package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import java.time.YearMonth;
import org.springframework.context.ApplicationContext;

/** Freezes a month now and not when its time comes; for benchmarks. */
public final class FrozenAhead {

    private FrozenAhead() {}

    /** Of all cities; the rest of the periods stays as it is. */
    public static void month(ApplicationContext context, YearMonth month) {
        context.getBean(Freezing.class).freeze(Period.month(month));
    }
}
