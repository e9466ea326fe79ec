package io.jiuyuan.oversight;

import org.springframework.context.ApplicationContext;

/** Counts what managers read now and not when its time comes; for benchmarks. */
public final class CountedAhead {

    private CountedAhead() {}

    /** All months, as once a day. */
    public static void now(ApplicationContext context) {
        context.getBean(Recount.class).now(true);
    }
}
