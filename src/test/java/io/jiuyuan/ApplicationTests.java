package io.jiuyuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApplicationTests extends IntegrationTest {

    @Autowired
    Clock injected;

    @Test
    void domainAndEngineShareOneClock() {
        clock.advance(Duration.ofDays(40));

        assertThat(injected.instant()).isEqualTo(clock.instant());
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(clock.instant()));
        assertThat(injected.getZone().getId()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void theHistoryCleanupRunsAtNight() {
        assertThat(engine.getHistoryService().findHistoryCleanupJobs())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.getDuedate()
                                .toInstant()
                                .atZone(injected.getZone())
                                .toLocalTime())
                        .isEqualTo(LocalTime.of(1, 0)));
    }
}
