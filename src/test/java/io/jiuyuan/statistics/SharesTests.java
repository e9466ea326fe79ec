package io.jiuyuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Parts add up to the whole, and none is further than one from its exact share. */
class SharesTests {

    @Property(tries = 300)
    void partsAddUpAndStayNearTheirShare(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1_000_000) Integer> numbers,
            @ForAll @LongRange(max = 1_000_000_000_000L) long whole) {
        List<BigDecimal> weights = numbers.stream().map(BigDecimal::valueOf).toList();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            assertThatThrownBy(() -> Shares.divide(weights, whole)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        long[] parts = Shares.divide(weights, whole);

        assertThat(LongStream.of(parts).sum()).isEqualTo(whole);
        for (int i = 0; i < parts.length; i++) {
            BigDecimal exact =
                    weights.get(i).multiply(BigDecimal.valueOf(whole)).divide(sum, 10, RoundingMode.HALF_UP);
            assertThat(exact.subtract(BigDecimal.valueOf(parts[i])).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
            if (numbers.get(i) == 0) {
                assertThat(parts[i]).isZero();
            }
        }
    }

    @Test
    void thirdsComeToAHundredPercent() {
        List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertThat(Shares.divide(thirds, 10_000)).containsExactly(3334, 3333, 3333);
        assertThat(Shares.divide(thirds, 1)).containsExactly(1, 0, 0);
        assertThat(Shares.divide(thirds, 0)).containsExactly(0, 0, 0);
    }
}
