package io.jiuyuan.subsidy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.PolicySamples;
import io.jiuyuan.shared.Money;
import io.jiuyuan.subsidy.Periods;
import io.jiuyuan.subsidy.SubsidyAssessments.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Money exact to the fen, months in words. */
class CalculationTests {

    private static final PolicyPack TIANJIN = PolicySamples.shipped().version("tianjin-2025.1");
    private static final Map<String, Object> HALF = Map.of(
            "base", "contribution-base",
            "rates", "flexible-contribution-rate flexible-share-4050",
            "cap", "paid",
            "ruleId", "r",
            "article", "a");

    @Property
    void neverMoreThanPaidAndExactWhereNothingIsCut(@ForAll @LongRange(min = 0, max = 500_000) long paid)
            throws Calculation.Open {
        Line line = line(LocalDate.of(2026, 1, 1), new Money(paid), HALF);

        Money exact = Money.ofYuan(new BigDecimal("5180")
                .multiply(new BigDecimal("0.29"))
                .multiply(new BigDecimal("0.50"))
                .setScale(2, RoundingMode.HALF_UP));
        assertThat(line.computed()).isEqualTo(exact);
        assertThat(line.amount().fen()).isEqualTo(Math.min(paid, exact.fen()));
        assertThat(line.amount().plus(line.cut())).isEqualTo(line.computed());
    }

    @Property
    void theTotalIsTheSumOfItsLines(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 23) Integer> picked,
            @ForAll @LongRange(min = 60_000, max = 80_000) long paid)
            throws Calculation.Open {
        List<Line> lines = new ArrayList<>();
        for (int each : new TreeSet<>(picked)) {
            YearMonth month = YearMonth.of(2025, 1).plusMonths(each);
            lines.add(new Calculation(TIANJIN, month.atDay(1), new Money(paid)).line(month, HALF));
        }

        var amount = Amounts.amount(lines);

        assertThat(amount.total().fen())
                .isEqualTo(lines.stream().mapToLong(l -> l.amount().fen()).sum());
    }

    @Property
    void monthsInWordsNameEachMonthOfTheSpans(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 30) Integer> picked) {
        List<YearMonth> months =
                picked.stream().map(YearMonth.of(2025, 10)::plusMonths).toList();

        long covered = 0;
        for (String span : Periods.words(months).split("、")) {
            String[] ends = span.split("至");
            YearMonth first = month(ends[0], null);
            YearMonth last = ends.length == 1 ? first : month(ends[1], first);
            covered += first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
        }
        assertThat(covered).isEqualTo(new TreeSet<>(months).size());
    }

    @Test
    void theSpansOfAYearsEnd() {
        assertThat(Periods.words(List.of(
                        YearMonth.of(2026, 1), YearMonth.of(2025, 12), YearMonth.of(2026, 3), YearMonth.of(2026, 4))))
                .isEqualTo("2025年12月至2026年1月、2026年3月至4月");
        assertThat(Periods.words(List.of())).isEmpty();
    }

    @Test
    void whatIsSpentIsAskedForWhereItIsTheBase() {
        Map<String, Object> rule = Map.of("base", "paid", "rates", "", "cap", "", "ruleId", "r", "article", "a");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> line(LocalDate.of(2026, 1, 1), null, rule))
                .isInstanceOf(Calculation.Open.class)
                .hasMessage("请填写实际支付的金额");
    }

    private static YearMonth month(String text, YearMonth before) {
        String[] parts = text.replace("月", "").split("年");
        return parts.length == 2
                ? YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                : YearMonth.of(before.getYear(), Integer.parseInt(parts[0]));
    }

    private static Line line(LocalDate day, Money paid, Map<String, Object> rule) throws Calculation.Open {
        return new Calculation(TIANJIN, day, paid).line(null, rule);
    }
}
