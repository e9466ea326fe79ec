package io.jiuyuan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodTests {

    @Test
    void whatIsOlderThanThePeriodMayGo() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-31T02:30:00Z"), ZoneOffset.UTC);

        assertThat(RetentionPeriod.valueOf("P30D").endsAt(clock)).isEqualTo("2026-03-01T02:30:00Z");
        assertThat(RetentionPeriod.valueOf("P1D").endsAt(clock)).isEqualTo("2026-03-30T02:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT23H59M59S", "PT0S", "P-30D"})
    void lessThanADayIsRefused(String period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionPeriod.valueOf(period))
                .withMessageContaining("at least P1D");
    }
}
