package io.jiuyuan.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.disbursement.Funds.Commitment;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Budgets as other capabilities use them; each test has a source of its own year and district. */
class FundsTests extends IntegrationTest {

    private static final String SOURCE = "employment-fund";
    private static final String HEPING = "120101";

    @Autowired
    private Funds funds;

    @Autowired
    private FundBudgets budgets;

    private Money before;

    @BeforeEach
    void makeRoomForTenThousand() {
        Money bound = funds.standing(HEPING, 2026).stream()
                .filter(each -> each.source().equals(SOURCE))
                .findFirst()
                .map(each -> each.budget().minus(each.left()))
                .orElse(Money.ZERO);
        budgets.set(SOURCE, 2026, HEPING, bound.plus(new Money(1_000_001)), "测试前先行调整", "bureau");
        budgets.set(SOURCE, 2026, HEPING, bound.plus(new Money(1_000_000)), "年度预算批复", "bureau");
        before = bound;
    }

    @Test
    void commitsPaysAndTakesBack() {
        String ref = ref();
        funds.commit(List.of(commitment(ref, 400_000)));
        assertThat(standing().left()).isEqualTo(new Money(600_000));

        funds.commit(List.of(commitment(ref, 400_000)));
        assertThat(standing().left()).isEqualTo(new Money(600_000));

        Money paid = standing().paid();
        funds.paid(List.of(ref));
        funds.paid(List.of(ref));
        assertThat(standing().paid()).isEqualTo(paid.plus(new Money(400_000)));
        assertThat(standing().left()).isEqualTo(new Money(600_000));

        funds.release(List.of(ref));
        assertThat(standing().left()).isEqualTo(new Money(600_000));

        funds.repaid(ref, new Money(100_000));
        assertThat(standing().left()).isEqualTo(new Money(700_000));
        assertThatThrownBy(() -> funds.repaid(ref, new Money(300_001)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("3,000.00元");
    }

    @Test
    void refusesABatchOverBudgetWhollyAndWithTheFigures() {
        String first = ref();
        assertThatThrownBy(() -> funds.commit(List.of(commitment(first, 1), commitment(ref(), 1_000_000))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("和平区2026年度“就业补助资金”预算不足")
                .hasMessageContaining("本次需要10,000.01元，缺口0.01元");
        assertThat(standing().left()).isEqualTo(new Money(1_000_000));

        assertThatThrownBy(() ->
                        funds.commit(List.of(new Commitment(first, "district-fund", 2025, "120102", new Money(1)))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("河东区2025年度“区级财政资金”预算不足：预算0.00元");
    }

    @Test
    void whatIsReleasedIsFreeAndMayBeCommittedAgain() {
        String ref = ref();
        funds.commit(List.of(commitment(ref, 1_000_000)));
        funds.release(List.of(ref, "no-such-line"));
        funds.release(List.of(ref));
        assertThat(standing().left()).isEqualTo(new Money(1_000_000));

        funds.commit(List.of(commitment(ref, 900_000)));
        assertThat(standing().left()).isEqualTo(new Money(100_000));
        funds.release(List.of(ref));
    }

    @Test
    void manyAtOnceNeverOvercommit() {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Boolean>> attempts = IntStream.range(0, 40)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> attempt(ref(), 100_000), pool))
                    .toList();
            assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(10);
        } finally {
            pool.shutdown();
        }
        assertThat(standing().left()).isEqualTo(Money.ZERO);
        assertThat(standing().budget()).isEqualTo(before.plus(new Money(1_000_000)));
    }

    @Test
    void keepsEveryChangeOfABudget() {
        List<FundBudgets.Change> history = budgets.history(SOURCE, 2026, HEPING);
        assertThat(history.get(history.size() - 1)).satisfies(last -> {
            assertThat(last.reason()).isEqualTo("年度预算批复");
            assertThat(last.officer()).isEqualTo("bureau");
            assertThat(last.after().minus(last.before())).isEqualTo(new Money(-1));
        });
    }

    @Test
    void onlyTheDistrictsBureauAndFinanceSetABudgetAndOnlyWithAReason() {
        Money amount = new Money(5_000_000);
        assertThatThrownBy(() -> budgets.set(SOURCE, 2026, HEPING, amount, "年度预算批复", "street"))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> budgets.set(SOURCE, 2026, "120102", amount, "年度预算批复", "bureau"))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> budgets.set(SOURCE, 2026, HEPING, amount, " ", "finance"))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> budgets.set("no-such-source", 2099, HEPING, null, "年度预算批复", "finance"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting("field")
                                .containsExactly("source", "year", "amount"));
    }

    private boolean attempt(String ref, long fen) {
        try {
            funds.commit(List.of(commitment(ref, fen)));
            return true;
        } catch (RuleRefused refused) {
            return false;
        }
    }

    private static Commitment commitment(String ref, long fen) {
        return new Commitment(ref, SOURCE, 2026, HEPING, new Money(fen));
    }

    private static String ref() {
        return UUID.randomUUID().toString();
    }

    private Funds.Standing standing() {
        return funds.standing(HEPING, 2026).stream()
                .filter(each -> each.source().equals(SOURCE))
                .findFirst()
                .orElseThrow();
    }
}
