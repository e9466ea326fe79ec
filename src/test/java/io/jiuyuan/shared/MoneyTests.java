package io.jiuyuan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({"5180,518000", "0.1,10", "0.005,1", "0.0049,0", "-0.005,-1", "1243.195,124320"})
    void roundsHalfUpToTheFen(BigDecimal yuan, long fen) {
        assertThat(Money.ofYuan(yuan)).isEqualTo(new Money(fen));
    }

    @Test
    void takesAPercentageExactly() {
        assertThat(Money.ofYuan(new BigDecimal("1036.02")).times(new BigDecimal("0.75")))
                .isEqualTo(new Money(77702));
    }

    @Test
    void printsYuan() {
        assertThat(new Money(518000).format()).isEqualTo("5,180.00元");
        assertThat(new Money(518000)).hasToString("5180.00");
        assertThat(new Money(-5).format()).isEqualTo("-0.05元");
        assertThat(new Money(Long.MAX_VALUE).format()).isEqualTo("92,233,720,368,547,758.07元");
    }

    @Test
    void neverOverflowsSilently() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).times(BigDecimal.TEN))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property
    void addingAndTakingAwayCancelOut(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long a,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long b) {
        Money sum = new Money(a).plus(new Money(b));
        assertThat(sum.minus(new Money(b))).isEqualTo(new Money(a));
        assertThat(Money.ofYuan(sum.yuan())).isEqualTo(sum);
        assertThat(new Money(a).compareTo(new Money(b))).isEqualTo(Long.compare(a, b));
    }
}
