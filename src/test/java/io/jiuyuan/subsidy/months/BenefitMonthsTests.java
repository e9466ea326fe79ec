package io.jiuyuan.subsidy.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.BenefitMonths.Month;
import io.jiuyuan.subsidy.BenefitMonths.Standing;
import io.jiuyuan.subsidy.LedgerTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A month at most once per person and group, whatever happens (DOMAIN 3.5, 4.4, 5). */
class BenefitMonthsTests extends LedgerTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aMonthIsNotReservedTwice() {
        String person = man();
        reserve(person, FLEXIBLE, months("2026-01", 3));

        refused("month-taken", () -> reserve(person, FLEXIBLE, months("2026-03", 2)))
                .hasMessageContaining("2026年3月")
                .hasMessageContaining("灵活就业社会保险补贴");
    }

    @Test
    void norAcrossItemsOfOneGroupNorAcrossDistricts() {
        String person = man();
        reserve(person, FLEXIBLE, months("2026-01", 3));

        refused(
                "month-taken",
                () -> reserve(person, "employer-insurance", months("2026-02", 1), OTHER_DISTRICT, 1, "4050", 36));
    }

    @Test
    void norAcrossGroupsThatShareASlot() {
        String person = man();
        used(person, FLEXIBLE, months("2026-01", 1));

        refused("month-taken", () -> reserve(person, "public-post-insurance", months("2026-01", 1)));
        assertThatCode(() -> reserve(person, "public-post", months("2026-01", 1)))
                .as("the post itself is another slot")
                .doesNotThrowAnyException();
    }

    @Test
    void theDatabaseItselfHoldsEachMonthOnce() {
        String person = man();
        reserve(person, FLEXIBLE, months("2026-01", 1));
        String copy = "INSERT INTO JY_BENEFIT_MONTH (id, person_id, month_group, slot, benefit_month, item_code, ref,"
                + " claim_number, unit_code, term_no, used, reserved_at) SELECT ?, person_id, ?, ?, benefit_month,"
                + " item_code, 'x', 'x', unit_code, 2, used, reserved_at FROM JY_BENEFIT_MONTH WHERE person_id = ?";

        assertThatThrownBy(() -> jdbc.update(copy, "a", "social-insurance", "elsewhere", person))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update(copy, "a", "another-group", "insurance", person))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aRefusedReservationLeavesNothingBehind() {
        String person = man();
        reserve(person, FLEXIBLE, months("2026-03", 1));
        String ref = line();

        refused("month-taken", () -> reserve(ref, person, FLEXIBLE, months("2026-01", 3), TIANJIN, 1, "4050", null));

        assertThat(ledger.of(ref)).isEmpty();
    }

    @Test
    void theSameLineMayReserveItsMonthsAgain() {
        String person = man();
        String ref = reserve(person, FLEXIBLE, months("2026-01", 2));

        reserve(ref, person, FLEXIBLE, months("2026-01", 3), TIANJIN, 1, "4050", null);

        assertThat(ledger.of(ref)).extracting(Month::month).containsExactlyElementsOf(months("2026-01", 3));
    }

    @Test
    void thirtySixMonthsAndNoMore() {
        String person = man();
        used(person, FLEXIBLE, months("2025-01", 12));
        used(person, FLEXIBLE, months("2026-01", 11));
        reserve(person, "employer-insurance", months("2026-12", 12));

        refused("months-used-up", () -> reserve(person, FLEXIBLE, months("2027-12", 2)))
                .hasMessageContaining("最多36个月，已享受23个月、申领中12个月，本次申领2个月，超出1个月");
        assertThatCode(() -> reserve(person, FLEXIBLE, months("2027-12", 1))).doesNotThrowAnyException();
        assertThat(standing(person, "social-insurance").left()).isZero();
    }

    @Test
    void anItemsOwnLimitCountsBesideTheGroups() {
        String person = man();
        reserve(person, "employer-insurance", months("2026-01", 12), TIANJIN, 1, "veteran", 12);

        refused(
                        "months-used-up",
                        () -> reserve(person, "employer-insurance", months("2027-01", 1), TIANJIN, 1, "veteran", 12))
                .hasMessageContaining("用人单位社会保险补贴最多12个月");
        assertThatCode(() -> reserve(person, FLEXIBLE, months("2027-01", 1))).doesNotThrowAnyException();
    }

    @Test
    void theFirstApprovalFreezesAgeMonthAndLimit() {
        String person = man(clock.today().minusYears(55).plusDays(10));
        used(person, FLEXIBLE, months("2026-02", 1));
        LocalDate approved = clock.today();

        clock.advance(java.time.Duration.ofDays(30));
        used(person, FLEXIBLE, months("2026-03", 1));

        Standing standing = standing(person, "social-insurance");
        assertThat(standing.frozenAge()).isEqualTo(54);
        assertThat(standing.frozenOn()).isEqualTo(approved);
        assertThat(standing.firstMonth()).isEqualTo(YearMonth.parse("2026-02"));
        assertThat(standing.limit())
                .as("he is 55 now, and was not when it counted")
                .isEqualTo(36);
        assertThat(standing.until()).isNull();
        assertThat(standing.policyVersion()).isEqualTo("tianjin-2025.1");
    }

    @Test
    void whoIsFiftyFiveAtTheFirstApprovalGoesOnUntilRetirement() {
        String person = man(LocalDate.of(1970, 9, 9));
        used(person, FLEXIBLE, months("2026-04", 1));

        Standing standing = standing(person, "social-insurance");

        assertThat(standing.limit()).isNull();
        assertThat(standing.left()).isNull();
        assertThat(standing.until())
                .as("60 and 18 months: the month still counts")
                .isEqualTo(YearMonth.parse("2032-03"));
        assertThatCode(() -> reserve(person, FLEXIBLE, months("2026-05", 60))).doesNotThrowAnyException();
        refused("month-after-retirement", () -> reserve(person, FLEXIBLE, months("2032-03", 2)))
                .hasMessageContaining("2032年4月");
    }

    @Test
    void aWomanOfUnknownTrackIsAskedAndNotCutOff() {
        String person = woman(LocalDate.of(1976, 5, 3));
        used(person, FLEXIBLE, months("2026-04", 1));

        assertThat(standing(person, "social-insurance").explanation()).contains("退休年龄尚未核实");
        assertThatCode(() -> reserve(person, FLEXIBLE, months("2026-05", 3))).doesNotThrowAnyException();
        refused("track-unknown", () -> reserve(person, FLEXIBLE, months("2027-05", 1)))
                .hasMessageContaining("2027-02-03或")
                .hasMessageContaining("请先核实");
    }

    @Test
    void aPublicPostOfAWomanWhoseTrackDecidesWaitsForTheAnswer() {
        String person = woman(LocalDate.of(1973, 5, 3));

        refused("track-unknown", () -> reserve(person, "public-post", months("2026-01", 1)));
    }

    @Test
    void releasedMonthsMayBeReservedAgainAndStayOnFile() {
        String person = man();
        String first = reserve(person, FLEXIBLE, months("2026-01", 3));

        ledger.release(first, "审核不通过");
        ledger.release(first, "审核不通过");
        String second = reserve(person, FLEXIBLE, months("2026-01", 3));

        assertThat(ledger.of(first)).hasSize(3).allSatisfy(month -> {
            assertThat(month.state()).isEqualTo("free");
            assertThat(month.reason()).isEqualTo("审核不通过");
        });
        assertThat(ledger.ofPerson(person))
                .filteredOn(m -> m.state().equals("reserved"))
                .allSatisfy(month -> assertThat(month.ref()).isEqualTo(second));
    }

    @Test
    void oneTransactionMayReleaseAndReserve() {
        String person = man();
        String ref = reserve(person, FLEXIBLE, months("2026-01", 3));

        as(
                "street",
                () -> transactions.executeWithoutResult(status -> {
                    ledger.release(ref, List.of(YearMonth.parse("2026-02")), "单位已缴费");
                    reserve(person, "employer-insurance", months("2026-02", 1));
                }));

        assertThat(standing(person, "social-insurance").reserved()).isEqualTo(3);
    }

    @Test
    void anApprovalThatCameToNothingWasNotTheFirst() {
        String person = man(clock.today().minusYears(55).plusDays(10));
        String first = used(person, FLEXIBLE, months("2026-02", 1));
        ledger.release(first, "公示异议成立");

        clock.advance(java.time.Duration.ofDays(30));
        used(person, FLEXIBLE, months("2026-03", 1));

        assertThat(standing(person, "social-insurance").frozenAge()).isEqualTo(55);
    }

    @Test
    void onlyADecisionFreesWhatWasPaidAndWhatWasFrozenStays() {
        String person = man(clock.today().minusYears(55).plusDays(10));
        String ref = used(person, FLEXIBLE, months("2026-01", 2));

        ledger.free(ref, months("2026-01", 2), "ZH1201012026000001", "违规领取", "bureau");

        Standing standing = standing(person, "social-insurance");
        assertThat(standing.used()).isZero();
        assertThat(standing.left()).isEqualTo(36);
        assertThat(standing.frozenAge()).isEqualTo(54);
        refused("not-used", () -> ledger.free(ref, months("2026-01", 1), "ZH1", "再次", "bureau"));
    }

    @Test
    void whatIsReservedOnlyIsNotFreedByADecision() {
        String ref = reserve(man(), FLEXIBLE, months("2026-01", 1));

        refused("not-used", () -> ledger.free(ref, months("2026-01", 1), "ZH1", "理由", "bureau"));
    }

    @Test
    void aSecondPlacementHasAFreshTermAndThereIsNoThird() {
        String person = man();
        used(person, "public-post", months("2025-01", 36));

        refused("months-used-up", () -> reserve(person, "public-post", months("2028-01", 1)));
        refused(
                "placement-category",
                () -> reserve(person, "public-post", months("2028-01", 1), TIANJIN, 2, "veteran", null));
        String again = reserve(person, "public-post", months("2028-01", 36), TIANJIN, 2, "4050", null);
        use(again);
        refused("months-used-up", () -> reserve(person, "public-post", months("2031-01", 1), TIANJIN, 2, "4050", null));
        refused(
                "placement-limit",
                () -> reserve(person, "public-post", months("2031-01", 1), TIANJIN, 3, "4050", null));
        assertThat(standing(person, "public-post").term()).isEqualTo(2);
    }

    @Test
    void thereIsNoSecondPlacementWhileTheFirstRuns() {
        String person = man();
        used(person, "public-post", months("2026-01", 3));

        refused(
                "placement-running",
                () -> reserve(person, "public-post", months("2026-04", 1), TIANJIN, 2, "4050", null));
        assertThatCode(() -> reserve(person, "public-post", months("2029-01", 1), TIANJIN, 2, "4050", null))
                .as("three years have gone by")
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsPaidOnceIsPaidOnceInALifetime() {
        String person = man();
        String first = reserve(person, "startup", List.of());
        use(first);

        refused("month-taken", () -> reserve(person, "startup", List.of())).hasMessageContaining("创业补贴");
        assertThat(ledger.of(first))
                .singleElement()
                .satisfies(row -> assertThat(row.month()).isNull());
    }

    @Test
    void whatIsPaidOnceComesFreeByADecisionOnly() {
        String person = man();
        String ref = used(person, "startup", List.of());
        refused("not-used", () -> ledger.free(ref, months("2026-04", 1), "ZH1", "追回退清", "bureau"));

        ledger.free(ref, List.of(), "ZH1", "追回退清", "bureau");

        assertThat(ledger.of(ref)).extracting(Month::state).containsExactly("free");
        assertThatCode(() -> reserve(person, "startup", List.of())).doesNotThrowAnyException();
        refused("not-used", () -> ledger.free(ref, List.of(), "ZH2", "追回退清", "bureau"));
    }

    @Test
    void itemsThatExcludeEachOtherDoSoEitherWay() {
        String person = man();
        reserve(person, "hiring", List.of());
        refused("excluded", () -> reserve(person, "employer-insurance", months("2026-01", 1)))
                .hasMessageContaining("一次性吸纳就业补贴");

        String other = man();
        reserve(other, "employer-insurance", months("2026-01", 1));
        refused("excluded", () -> reserve(other, "hiring", List.of())).hasMessageContaining("用人单位社会保险补贴");
    }

    @Test
    void ofTwoWhoReserveAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            String person = man();
            List<RuleRefused> refused = race(
                    () -> reserve(person, FLEXIBLE, months("2026-01", 3)),
                    () -> reserve(person, "employer-insurance", months("2026-03", 3)));
            assertThat(refused).hasSize(1);
            assertThat(refused.get(0).code()).isEqualTo("month-taken");
            assertThat(refused.get(0).getMessage()).contains("2026年3月");
            assertThat(ledger.ofPerson(person)).hasSize(3);
        }
    }

    @Test
    void twoWhoReserveAtOnceNeverPassTheLimitTogether() throws Exception {
        String person = man();
        used(person, FLEXIBLE, months("2025-01", 20));

        List<RuleRefused> refused = race(
                () -> reserve(person, FLEXIBLE, months("2027-01", 10)),
                () -> reserve(person, FLEXIBLE, months("2028-01", 10)));

        assertThat(refused).extracting(RuleRefused::code).containsExactly("months-used-up");
    }

    private static List<RuleRefused> race(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (Callable<?> each : List.of(one, other)) {
                both.add(pool.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            List<RuleRefused> refused = new ArrayList<>();
            for (Future<?> each : both) {
                try {
                    each.get();
                } catch (ExecutionException failed) {
                    refused.add((RuleRefused) failed.getCause());
                }
            }
            return refused;
        } finally {
            pool.shutdownNow();
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            String code, ThrowingCallable act) {
        return assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
