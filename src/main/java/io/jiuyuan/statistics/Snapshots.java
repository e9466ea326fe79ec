package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.statistics.CellTable.Kept;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Figures of periods that are not frozen, kept in the database with the moment of counting, for all nodes. What is older than
 * a few minutes is counted anew: at once where counting is quick, else by the next turn of a job, while the page shows what it
 * has. One node at a time counts a period.
 */
@Component
class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);
    /** After this time another node takes over what one has begun. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(30);

    private final Tally tally;
    private final CellTable cells;
    private final Units units;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration fresh;
    private final Duration settled;
    private final Duration quick;

    Snapshots(
            Tally tally,
            CellTable cells,
            Units units,
            JdbcTemplate jdbc,
            TransactionOperations transactions,
            Clock clock,
            // A running period; one that is over changes little until it is frozen.
            @Value("${jiuyuan.statistics.fresh:PT5M}") Duration fresh,
            @Value("${jiuyuan.statistics.fresh-past:PT12H}") Duration settled,
            @Value("${jiuyuan.statistics.quick:PT2S}") Duration quick) {
        this.tally = tally;
        this.cells = cells;
        this.units = units;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.fresh = fresh;
        this.settled = settled;
        this.quick = quick;
    }

    private record State(Instant takenAt, Duration took) {}

    /** The moment for which the figures stand in {@link Kept#SNAPSHOT}; counts them if there are none. */
    Instant need(String city, Period period) {
        return find(city, period).orElseGet(() -> {
            count(period);
            return state(city, period).map(State::takenAt).orElseGet(clock::instant);
        });
    }

    /** As {@link #need}, but empty when there are none and counting would take long; they are counted soon then. */
    Optional<Instant> find(String city, Period period) {
        Optional<State> now = state(city, period);
        boolean known = now.isPresent() && now.get().takenAt() != null;
        Instant clockNow = clock.instant();
        Duration age = period.over(LocalDate.now(clock)) ? settled : fresh;
        if (known && Duration.between(now.get().takenAt(), clockNow).abs().compareTo(age) < 0) {
            return Optional.of(now.get().takenAt());
        }
        Duration expected = known ? now.get().took() : longest();
        if (expected.compareTo(quick) <= 0) {
            count(period);
            return state(city, period).map(State::takenAt);
        }
        want(city, period);
        return known ? Optional.of(now.get().takenAt()) : Optional.empty();
    }

    /** Counts anew at the next turn, or at once where that is quick. */
    void anew(String city, Period period) {
        if (longest().compareTo(quick) <= 0) {
            count(period);
        } else {
            want(city, period);
        }
    }

    private Optional<State> state(String city, Period period) {
        return jdbc
                .query(
                        "SELECT taken_at, took_millis FROM JY_STAT_SNAPSHOT WHERE city_code = ? AND period = ?",
                        (row, n) -> new State(
                                row.getTimestamp(1) == null
                                        ? null
                                        : row.getTimestamp(1).toInstant(),
                                Duration.ofMillis(row.getLong(2))),
                        city,
                        period.code())
                .stream()
                .findFirst();
    }

    private Duration longest() {
        Long millis = jdbc.queryForObject("SELECT COALESCE(MAX(took_millis), 0) FROM JY_STAT_SNAPSHOT", Long.class);
        return Duration.ofMillis(millis);
    }

    private void want(String city, Period period) {
        row(city, period.code());
        jdbc.update(
                "UPDATE JY_STAT_SNAPSHOT SET wanted_at = ? WHERE city_code = ? AND period = ? AND wanted_at IS NULL",
                Timestamp.from(clock.instant()),
                city,
                period.code());
    }

    private void row(String city, String period) {
        Long there = jdbc.queryForObject(
                "SELECT COUNT(*) FROM JY_STAT_SNAPSHOT WHERE city_code = ? AND period = ?", Long.class, city, period);
        if (there == 0) {
            try {
                jdbc.update(
                        "INSERT INTO JY_STAT_SNAPSHOT (city_code, period, took_millis) VALUES (?, ?, 0)", city, period);
            } catch (DuplicateKeyException another) {
                log.debug("The snapshot of {} {} was begun by another", city, period);
            }
        }
    }

    @Scheduled(cron = "${jiuyuan.statistics.recount:*/20 * * * * *}", zone = "Asia/Shanghai")
    void work() {
        jdbc.queryForList("SELECT DISTINCT period FROM JY_STAT_SNAPSHOT WHERE wanted_at IS NOT NULL", String.class)
                .forEach(period -> count(Period.of(period)));
    }

    /** All cities at once, because the sources count so. */
    private void count(Period period) {
        List<String> cities =
                units.children(null, Pageable.unpaged()).map(Unit::code).getContent();
        cities.forEach(city -> row(city, period.code()));
        Instant now = clock.instant();
        int taken = jdbc.update(
                "UPDATE JY_STAT_SNAPSHOT SET taking_since = ? WHERE period = ? AND (taking_since IS NULL OR taking_since < ?)",
                Timestamp.from(now),
                period.code(),
                Timestamp.from(now.minus(GIVEN_UP)));
        if (taken == 0) {
            return;
        }
        try {
            long begun = System.nanoTime();
            Map<String, List<Cell>> counted = tally.count(period.until(LocalDate.now(clock)));
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            cities.forEach(city -> transactions.executeWithoutResult(
                    status -> replace(city, period.code(), counted.getOrDefault(city, List.of()), now, millis)));
        } finally {
            jdbc.update("UPDATE JY_STAT_SNAPSHOT SET taking_since = NULL WHERE period = ?", period.code());
        }
    }

    private void replace(String city, String period, List<Cell> counted, Instant now, long millis) {
        cells.delete(Kept.SNAPSHOT, city, period);
        cells.insert(Kept.SNAPSHOT, city, period, counted);
        jdbc.update(
                "UPDATE JY_STAT_SNAPSHOT SET taken_at = ?, took_millis = ?, wanted_at = NULL WHERE city_code = ? AND period = ?",
                Timestamp.from(now),
                millis,
                city,
                period);
    }

    /** What is frozen needs none. */
    void forget(String city, String period) {
        cells.delete(Kept.SNAPSHOT, city, period);
        jdbc.update("DELETE FROM JY_STAT_SNAPSHOT WHERE city_code = ? AND period = ?", city, period);
    }
}
