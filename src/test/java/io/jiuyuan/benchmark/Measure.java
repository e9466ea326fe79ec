package io.jiuyuan.benchmark;

import java.util.List;

/** One of the questions of the benchmark. */
interface Measure {

    /** As in {@code -Dbenchmark.only}. */
    String name();

    List<Figure> run() throws Exception;
}
