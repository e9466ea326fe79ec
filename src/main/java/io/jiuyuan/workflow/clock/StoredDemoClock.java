package io.jiuyuan.workflow.clock;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.DemoClock;
import io.jiuyuan.workflow.engine.EngineTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
            jdbc.update("UPDATE JY_DEMO_CLOCK SET offset_millis = offset_millis + ? WHERE id = 1", by.toMillis());
            if (stored().compareTo(FARTHEST) > 0) {
                throw tooFar();
            }
        });
        follow();
        log.info("The demo's clock now shows {}", now().atZone(clock.getZone()));
        return now();
    }

    @Override
    public Instant moveTo(Instant moment) {
        return advance(Duration.between(now(), moment));
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
