package io.jiuyuan.workflow.clock;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.DemoClock;
import io.jiuyuan.workflow.engine.EngineTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the offset in the database, where every node looks once a second. */
@Service
@Profile("demo")
class StoredDemoClock implements DemoClock, InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StoredDemoClock.class);
    private static final Duration FARTHEST = Duration.ofDays(3653);

    private final ShiftedClock clock;
    private final EngineTime engineTime;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "demo-clock");
        thread.setDaemon(true);
        return thread;
    });

    StoredDemoClock(ShiftedClock clock, EngineTime engineTime, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.clock = clock;
        this.engineTime = engineTime;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        follow();
        watch.scheduleWithFixedDelay(this::followQuietly, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        engineTime.runAheadBy(Duration.ZERO);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Duration ahead() {
        return clock.ahead();
    }

    @Override
    public Instant advance(Duration by) {
        if (by.isNegative() || by.isZero()) {
            throw new RuleRefused("clock-forward-only", "演示时钟只能向后拨动，不能回拨。");
        }
        if (by.compareTo(FARTHEST) > 0) {
            throw tooFar();
        }
        transaction.executeWithoutResult(status -> {
            prolongLocks(by);
            jdbc.update("UPDATE JY_DEMO_CLOCK SET offset_millis = offset_millis + ? WHERE id = 1", by.toMillis());
            if (stored().compareTo(FARTHEST) > 0) {
                throw tooFar();
            }
        });
        follow();
        log.atLevel(ahead().isNegative() ? Level.DEBUG : Level.INFO)
                .log("The demo's clock now shows {}", now().atZone(clock.getZone()));
        return now();
    }

    @Override
    public boolean busy() {
        Integer due = jdbc.queryForObject(
                "SELECT COUNT(*) FROM ACT_RU_JOB WHERE RETRIES_ > 0 AND SUSPENSION_STATE_ = 1 AND DUEDATE_ <= ?",
                Integer.class,
                Timestamp.from(now()));
        return due != null && due > 0;
    }

    @Override
    public boolean beginAt(Instant moment) {
        long back = Duration.between(now(), moment).toMillis();
        if (back >= 0) {
            throw new IllegalArgumentException("The demo's clock begins in the past, not at " + moment);
        }
        boolean first =
                jdbc.update("UPDATE JY_DEMO_CLOCK SET offset_millis = ? WHERE id = 1 AND offset_millis = 0", back) == 1;
        follow();
        return first;
    }

    @Override
    public Instant moveTo(Instant moment) {
        return advance(Duration.between(now(), moment));
    }

    /** Jobs that are running now keep their locks: a lock that ran out with the jump would let the job run twice. */
    private void prolongLocks(Duration by) {
        Map<String, Instant> running = new HashMap<>();
        jdbc.query("SELECT ID_, LOCK_EXP_TIME_ FROM ACT_RU_JOB WHERE LOCK_EXP_TIME_ IS NOT NULL", row -> {
            running.put(row.getString("ID_"), row.getTimestamp("LOCK_EXP_TIME_").toInstant());
        });
        running.forEach((id, until) -> jdbc.update(
                "UPDATE ACT_RU_JOB SET LOCK_EXP_TIME_ = ? WHERE ID_ = ? AND LOCK_EXP_TIME_ IS NOT NULL",
                Timestamp.from(until.plus(by)),
                id));
    }

    private static RuleRefused tooFar() {
        return new RuleRefused("clock-too-far", "演示时钟最多可累计向后拨动十年。");
    }

    private Duration stored() {
        Long millis = jdbc.queryForObject("SELECT offset_millis FROM JY_DEMO_CLOCK WHERE id = 1", Long.class);
        return Duration.ofMillis(millis == null ? 0 : millis);
    }

    private synchronized void follow() {
        Duration ahead = stored();
        if (!ahead.equals(clock.ahead())) {
            clock.runAheadBy(ahead);
            engineTime.runAheadBy(ahead);
        }
    }

    private void followQuietly() {
        try {
            follow();
        } catch (DataAccessException e) {
            log.warn("The demo's clock could not be read: {}", e.getMessage());
        }
    }
}
