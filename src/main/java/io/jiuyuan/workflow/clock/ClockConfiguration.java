package io.jiuyuan.workflow.clock;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the application. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean("clock")
    @Profile("!demo")
    Clock clock() {
        return Clock.system(ZONE);
    }

    @Bean("clock")
    @Profile("demo")
    ShiftedClock demoClock() {
        return new ShiftedClock(Clock.system(ZONE));
    }
}
