package io.jiuyuan.oversight;

import io.jiuyuan.oversight.CountTable.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts ahead what managers read. One node counts at a time, which the lease in the one row of {@code JY_OVERSIGHT_COUNT}
 * sees to; it ends by itself when a node dies. A count that took long is repeated less often, so that it never takes more
 * than a thirtieth of a processor. Only what has changed is written.
 */
@Component
class Recount {

    private static final Duration SOONEST = Duration.ofSeconds(10);
    private static final Duration LATEST = Duration.ofMinutes(10);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final int SHARE = 30;
    /** Late entries reach older months, too; those are counted anew once a day. */
    private static final int RECENT_MONTHS = 2;

    private final RecountQueries queries;
    private final CountTable table;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    Recount(
            RecountQueries queries,
            CountTable table,
            JdbcTemplate jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.queries = queries;
        this.table = table;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${jiuyuan.oversight.recount:*/5 * * * * *}", zone = "Asia/Shanghai")
    void work() {
        State state = table.state();
        if (due(state) && table.lease(clock.instant(), LEASE)) {
            now(!LocalDate.now(clock).equals(state.monthsOn()));
        }
    }

    private boolean due(State state) {
        Instant now = clock.instant();
        if (state.countedAt() == null || now.isBefore(state.countedAt())) {
            return true;
        }
        Duration pause = Duration.ofMillis(state.tookMillis()).multipliedBy(SHARE);
        if (pause.compareTo(SOONEST) < 0) {
            pause = SOONEST;
        } else if (pause.compareTo(LATEST) > 0) {
            pause = LATEST;
        }
        return !now.isBefore(state.countedAt().plus(pause));
    }

    /** @param allMonths all that a trend shows, or only those in which something new happens */
    void now(boolean allMonths) {
        Instant begun = clock.instant();
        long started = System.nanoTime();
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today);
        List<YearMonth> months = IntStream.range(0, allMonths ? FigureRows.MONTHS : RECENT_MONTHS)
                .mapToObj(month::minusMonths)
                .toList();
        Counts counts = new Counts(UnitPaths.read(jdbc, today));
        queries.count(counts, months, month);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        transactions.executeWithoutResult(status -> {
            table.write(counts, month.minusMonths(FigureRows.MONTHS - 1L), months.get(months.size() - 1));
            table.counted(begun, allMonths ? today : null, took);
        });
    }
}
