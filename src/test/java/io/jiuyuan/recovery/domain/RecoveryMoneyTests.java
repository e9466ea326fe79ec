package io.jiuyuan.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.Money;
import io.jiuyuan.shared.RuleRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Not a fen too much comes back, and none is lost. */
class RecoveryMoneyTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Property
    void partsOfAPlanComeToWhatIsOwed(
            @ForAll @LongRange(min = 60, max = 10_000_000) long fen, @ForAll @IntRange(min = 2, max = 60) int parts) {
        List<Instalment> plan = Instalment.plan("ZH1", new Money(fen), parts, LocalDate.of(2026, 1, 31));

        assertThat(plan).hasSize(parts);
        assertThat(plan.stream().mapToLong(each -> each.amount().fen()).sum()).isEqualTo(fen);
        assertThat(plan).allSatisfy(each -> assertThat(each.amount().fen()).isPositive());
        assertThat(plan).extracting(Instalment::dueOn).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void neverMoreThanIsOwedWhateverIsTried(
            @ForAll @LongRange(min = 1, max = 100_000) long due,
            @ForAll @Size(max = 20) List<@LongRange(min = -100, max = 30_000) Long> tried) {
        Recovery of = ordered(due);
        long taken = 0;
        for (long amount : tried) {
            try {
                of.repay(new Money(amount), NOW);
                taken += amount;
            } catch (RuleRefused refused) {
                assertThat(amount <= 0 || taken + amount > due).isTrue();
            }
            assertThat(of.repaid().fen()).isEqualTo(taken).isBetween(0L, due);
            assertThat(of.left().plus(of.repaid()).fen()).isEqualTo(due);
            assertThat(of.status())
                    .isEqualTo(
                            taken == due
                                    ? RecoveryStatus.REPAID
                                    : taken == 0 ? RecoveryStatus.DUE : RecoveryStatus.PARTLY);
        }
    }

    @Test
    void theProposerDoesNotDecide() {
        assertRefused("same-officer", () -> proposed(100).order(TODAY.plusDays(1), false, "bureau", NOW));
        assertRefused("same-officer", () -> proposed(100).reject("bureau", NOW));
    }

    @Test
    void aDecisionIsTakenOnce() {
        Recovery of = ordered(100);
        assertRefused("wrong-state", () -> of.order(TODAY.plusDays(1), false, "bureau2", NOW));
        assertRefused("wrong-state", () -> of.reject("bureau2", NOW));
    }

    @Test
    void nothingComesBackBeforeTheOrderOrAfterTheEnd() {
        assertRefused("wrong-state", () -> proposed(100).repay(new Money(1), NOW));
        Recovery of = ordered(100);
        of.repay(new Money(100), NOW);
        assertRefused("wrong-state", () -> of.repay(new Money(1), NOW));
    }

    @Test
    void itIsReferredOnlyWhenTheDayHasPassedAndMoneyMayStillComeBack() {
        Recovery of = ordered(100);
        assertRefused("not-overdue", () -> of.refer(TODAY.plusDays(30), NOW));
        of.refer(TODAY.plusDays(31), NOW);
        assertRefused("already-referred", () -> of.refer(TODAY.plusDays(32), NOW));

        of.repay(new Money(40), NOW);
        assertThat(of.status()).isEqualTo(RecoveryStatus.REFERRED);
        of.repay(new Money(60), NOW);
        assertThat(of.status()).isEqualTo(RecoveryStatus.REPAID);
    }

    @Test
    void aFenCannotBeSplit() {
        assertRefused("too-many-parts", () -> Instalment.plan("ZH1", new Money(3), 4, TODAY));
    }

    private static Recovery proposed(long fen) {
        return new Recovery(
                "ZH1",
                new Recovery.Line("BT1-1", "BT1", null, null, "120101", "flexible-insurance"),
                new Recovery.Ground("other", "其他", "理由理由", "条", false),
                new Money(fen),
                "tianjin-2025.1",
                "bureau",
                NOW);
    }

    private static Recovery ordered(long fen) {
        Recovery of = proposed(fen);
        of.order(TODAY.plusDays(30), false, "bureau2", NOW);
        return of;
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
