package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.statistics.FrozenAhead;
import java.nio.file.Path;
import java.time.YearMonth;
import org.springframework.jdbc.core.JdbcTemplate;

/** The JVM of {@link ManagerMeasure} in which a month is frozen: the argument is where to write the {@link Outcome}. */
final class FreezeRun {

    record Outcome(long cells, double seconds, long peakHeapBytes) {}

    private FreezeRun() {}

    public static void main(String[] arguments) throws Exception {
        BenchmarkContext context = BenchmarkContext.start(BenchmarkContext.ForImport.class);
        YearMonth month = YearMonth.from(context.clock().today()).minusMonths(1);
        HeapPeak.reset();
        long start = System.nanoTime();
        FrozenAhead.month(context.application(), month);
        double seconds = (System.nanoTime() - start) / 1e9;
        long cells = context.bean(JdbcTemplate.class)
                .queryForObject("SELECT COUNT(*) FROM JY_STAT_CELL WHERE period = ?", Long.class, month.toString());
        if (cells == 0) {
            throw new IllegalStateException("Nothing was frozen");
        }
        new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), new Outcome(cells, seconds, HeapPeak.bytes()));
        // The application's threads would keep the JVM.
        System.exit(0);
    }
}
