package io.jiuyuan.disbursement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FundTests {

    /** What is asked of it in a random order: positive commits, negative releases or pays what is committed. */
    @Property(tries = 300)
    void isNeverOverBudgetAndLosesNoFen(
            @ForAll @LongRange(min = 0, max = 1_000_000) long budget,
            @ForAll @Size(max = 60) List<@LongRange(min = -200_000, max = 200_000) Long> asked) {
        Fund fund = fund(budget);
        long paid = 0;
        for (long each : asked) {
            Money amount = new Money(Math.abs(each));
            if (each >= 0 && amount.compareTo(fund.left()) <= 0) {
                fund.commit(amount);
            } else if (each < 0 && amount.compareTo(fund.committed()) <= 0) {
                if (each % 2 == 0) {
                    fund.release(amount);
                } else {
                    fund.pay(amount, Money.ZERO);
                    paid += amount.fen();
                }
            }
            assertThat(fund.left()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(fund.left().plus(fund.committed()).plus(fund.paid())).isEqualTo(new Money(budget));
        }
        assertThat(fund.paid()).isEqualTo(new Money(paid));
    }

    @Test
    void refusesWhatIsNotThere() {
        Fund fund = fund(1_000);
        fund.commit(new Money(700));

        assertThatThrownBy(() -> fund.commit(new Money(301))).isInstanceOf(IllegalStateException.class);
        assertThat(fund.left()).isEqualTo(new Money(300));
    }

    @Test
    void isNeverCutBelowWhatIsBound() {
        Fund fund = fund(1_000);
        fund.commit(new Money(700));

        assertThatThrownBy(() -> fund.change(new Money(699)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("7.00元");
        assertThat(fund.change(new Money(700))).isEqualTo(2);
        assertThat(fund.left()).isEqualTo(Money.ZERO);
    }

    @Test
    void countsMoneyThatLeftWithoutACommitment() {
        Fund fund = fund(1_000);
        fund.pay(Money.ZERO, new Money(1_200));

        assertThat(fund.left()).isEqualTo(new Money(-200));
    }

    @Test
    void hasBackWhatCameBack() {
        Fund fund = fund(1_000);
        fund.commit(new Money(700));
        fund.pay(new Money(700), Money.ZERO);
        fund.repay(new Money(200));

        assertThat(fund.left()).isEqualTo(new Money(500));
    }

    private static Fund fund(long budget) {
        Fund fund = new Fund("employment-fund", 2026, "120101");
        fund.change(new Money(budget));
        return fund;
    }
}
