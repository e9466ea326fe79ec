package io.jiuyuan.workflow.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.engine.EngineTime;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredDemoClockTests {

    private static final Instant REAL = Instant.parse("2026-03-02T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DriverManagerDataSource database;
    private StoredDemoClock clock;
    private ShiftedClock application;

    @BeforeEach
    void openDemo() throws Exception {
        database = new DriverManagerDataSource("jdbc:h2:mem:clock-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        String table = new ClassPathResource("db/demo/V009__demo_clock.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("${tableOptions}", "");
        new JdbcTemplate(database).execute(table);
        new JdbcTemplate(database).execute("""
                CREATE TABLE ACT_RU_JOB (ID_ VARCHAR(64), RETRIES_ INT, SUSPENSION_STATE_ INT, DUEDATE_ TIMESTAMP(3),
                LOCK_EXP_TIME_ TIMESTAMP(3))""");
        application = new ShiftedClock(Clock.fixed(REAL, ZONE));
        clock = node(application);
    }

    @AfterEach
    void closeDemo() {
        clock.destroy();
        ClockUtil.reset();
    }

    @Test
    void movesForwardForDomainAndEngine() {
        Instant now = clock.advance(Duration.ofDays(7));

        assertThat(now).isEqualTo(REAL.plus(Duration.ofDays(7)));
        assertThat(application.instant()).isEqualTo(now);
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(7));
        Duration engineAhead =
                Duration.between(Instant.now(), ClockUtil.getCurrentTime().toInstant());
        assertThat(engineAhead).isBetween(Duration.ofDays(7).minusSeconds(10), Duration.ofDays(7));
    }

    @Test
    void theEnginesClockGoesOnRunning() {
        clock.advance(Duration.ofDays(1));
        long start = ClockUtil.getCurrentTime().getTime();
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (ClockUtil.getCurrentTime().getTime() == start && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }

        assertThat(ClockUtil.getCurrentTime().getTime()).isGreaterThan(start);
    }

    @Test
    void movesAddUpAndSurviveARestart() {
        clock.advance(Duration.ofDays(1));
        clock.moveTo(REAL.plus(Duration.ofDays(3)));
        clock.destroy();

        ShiftedClock afterRestart = new ShiftedClock(Clock.fixed(REAL, ZONE));
        clock = node(afterRestart);

        assertThat(afterRestart.instant()).isEqualTo(REAL.plus(Duration.ofDays(3)));
    }

    @Test
    void beginsInThePastOnceAndGoesForwardFromThere() {
        assertThat(clock.beginAt(REAL.minus(Duration.ofDays(20)))).isTrue();
        assertThat(application.instant()).isEqualTo(REAL.minus(Duration.ofDays(20)));

        clock.advance(Duration.ofDays(20));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void doesNotBeginInThePastWhenSomebodyHasMovedIt() {
        clock.advance(Duration.ofDays(1));

        assertThat(clock.beginAt(REAL.minus(Duration.ofDays(20)))).isFalse();
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aRunningJobKeepsItsLockWhenTimeJumps() {
        job("running", 3, REAL, REAL.plus(Duration.ofMinutes(5)));
        job("waiting", 3, REAL, null);

        clock.advance(Duration.ofDays(7));

        assertThat(new JdbcTemplate(database)
                        .queryForList("SELECT LOCK_EXP_TIME_ FROM ACT_RU_JOB ORDER BY ID_", Timestamp.class))
                .containsExactly(Timestamp.from(REAL.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(5))), null);
    }

    @Test
    void isBusyWhileAJobIsDue() {
        assertThat(clock.busy()).isFalse();
        job("later", 3, REAL.plus(Duration.ofDays(2)), null);
        job("failed", 0, REAL, null);
        assertThat(clock.busy()).isFalse();

        clock.advance(Duration.ofDays(2));
        assertThat(clock.busy()).isTrue();
    }

    @Test
    void neverMovesBack() {
        clock.advance(Duration.ofDays(1));

        assertRefused("clock-forward-only", () -> clock.advance(Duration.ofDays(-1)));
        assertRefused("clock-forward-only", () -> clock.advance(Duration.ZERO));
        assertRefused("clock-forward-only", () -> clock.moveTo(REAL));
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void movesAtMostTenYearsInAll() {
        clock.advance(Duration.ofDays(3653));

        assertRefused("clock-too-far", () -> clock.advance(Duration.ofSeconds(1)));
        assertThat(clock.ahead()).isEqualTo(Duration.ofDays(3653));
    }

    @Test
    void aClockInAnotherZoneFollowsToo() {
        Clock utc = application.withZone(ZoneId.of("UTC"));

        clock.advance(Duration.ofHours(5));

        assertThat(utc.instant()).isEqualTo(REAL.plus(Duration.ofHours(5)));
        assertThat(utc.getZone()).isEqualTo(ZoneId.of("UTC"));
    }

    private StoredDemoClock node(ShiftedClock shifted) {
        EngineTime engineTime = new EngineTime(new StaticListableBeanFactory().getBeanProvider(JobExecutor.class));
        StoredDemoClock node = new StoredDemoClock(
                shifted,
                engineTime,
                new JdbcTemplate(database),
                new TransactionTemplate(new JdbcTransactionManager(database)));
        node.afterPropertiesSet();
        return node;
    }

    private void job(String id, int retries, Instant due, Instant lockedUntil) {
        new JdbcTemplate(database)
                .update(
                        "INSERT INTO ACT_RU_JOB VALUES (?, ?, 1, ?, ?)",
                        id,
                        retries,
                        Timestamp.from(due),
                        lockedUntil == null ? null : Timestamp.from(lockedUntil));
    }

    private static void assertRefused(String code, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
