package io.jiuyuan.recovery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.documents.Documents;
import io.jiuyuan.recovery.Recoveries.Proposal;
import io.jiuyuan.recovery.Recoveries.Receipt;
import io.jiuyuan.recovery.Recoveries.Row;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.Money;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money that was paid is asked back, on the real model (T31, X7, X18). */
class RecoveryProcessTests extends RecoveryTest {

    @Test
    void proposedByOneOrderedByAnotherReturnedAtOnce() {
        String number = propose("company-role", months("2026-01", 2));

        assertThat(row(number).due()).isEqualTo(new Money(2 * MONTH_FEN));
        assertThat(row(number).statusName()).isEqualTo("拟追回");
        assertThat(task(number).groups()).containsExactly("bureau-120101");
        order(number, false);
        assertThat(row(number).statusName()).isEqualTo("待退回");
        assertThat(told()).containsExactly("ordered");
        assertThat(as("bureau", () -> documents.of(caseNumber)))
                .extracting(Documents.Info::template)
                .containsExactly("recovery-order");
        assertThat(documents.pdf(documents.of(caseNumber).get(0).id())).startsWith("%PDF".getBytes());

        record(number, "1502.20", "V1");

        assertThat(row(number).statusName()).isEqualTo("已退回");
        assertThat(row(number).repaid()).isEqualTo(new Money(2 * MONTH_FEN));
        assertThat(told()).containsExactly("ordered", "repaid");
        assertThat(processes.runs(RecoveryProcess.KEY, number)).isFalse();
        assertThat(standing().repaid()).isEqualTo(repaidBefore.plus(new Money(2 * MONTH_FEN)));
    }

    @Test
    void whoProposedDoesNotDecide() {
        String number = propose("overpaid", months("2026-01", 1));

        refused("same-officer", () -> decide(number, "bureau", confirmation(false)));
    }

    @Test
    void onlyTheBureauOfTheDistrictProposesAndDecides() {
        Proposal proposal = new Proposal(ref, months("2026-01", 1), "overpaid", "多发了一个月");
        for (String other : List.of("street", "district", "finance", "city", "auditor")) {
            assertThatThrownBy(() -> as(other, () -> recoveries.propose(proposal, other)))
                    .as(other)
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void aRejectedProposalLeavesTheMonthsToAskedAgain() {
        String number = propose("overpaid", months("2026-01", 2));
        decide(number, "bureau2", Map.of("outcome", "reject", "opinion", "经查不属多发"));

        assertThat(row(number).statusName()).isEqualTo("不予追回");
        assertThat(processes.runs(RecoveryProcess.KEY, number)).isFalse();
        assertThat(propose("overpaid", months("2026-01", 1))).isNotEqualTo(number);
    }

    @Test
    void aMonthIsAskedBackOnce() {
        propose("overpaid", months("2026-01", 1));

        refused("already-asked", () -> propose("other", months("2025-12", 2))).hasMessageContaining("2026年1月");
        assertThat(propose("other", months("2025-12", 1))).isNotBlank();
    }

    @Test
    void onlyMonthsThatWerePaidAndWithAReason() {
        assertThatThrownBy(() -> propose("overpaid", months("2026-02", 2)))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("2026年3月不是该笔补贴的所属月份");
        assertThatThrownBy(() -> propose("overpaid", List.of())).isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> propose("no-such-reason", months("2026-01", 1)))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> as(
                        "bureau",
                        () -> recoveries.propose(
                                new Proposal("BT0-1", months("2026-01", 1), "overpaid", "多发了一个月"), "bureau")))
                .isInstanceOf(InputRejected.class);
    }

    @Test
    void partsNeverComeToMoreThanIsOwedAndAVoucherCountsOnce() {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);

        record(number, "700.00", "V1");
        assertThat(row(number).statusName()).isEqualTo("部分退回");
        refused("voucher-used", () -> record(number, "1.00", "V1"));
        refused("repaid-too-much", () -> record(number, "51.11", "V2")).hasMessageContaining("51.10元");
        assertThat(row(number).repaid()).isEqualTo(new Money(70000));
        record(number, "51.10", "V2");
        assertThat(row(number).statusName()).isEqualTo("已退回");
    }

    @Test
    void theMonthsComeFreeOnlyByTheDecision() {
        String kept = propose("overpaid", months("2025-12", 1));
        order(kept, false);
        record(kept, "751.10", "V1");
        assertThat(states()).containsExactly("used", "used", "used");

        String freed = propose("overpaid", months("2026-02", 1));
        order(freed, true);
        record(freed, "51.10", "V1");
        assertThat(states()).as("not before all is back").containsExactly("used", "used", "used");
        record(freed, "700.00", "V2");
        assertThat(states()).containsExactly("used", "used", "free");
    }

    @Test
    void instalmentsAreRemindedOneByOne() {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);
        complete(number, "bureau", Map.of("outcome", "plan", "parts", 3, "firstDue", "2026-03-20"));

        assertThat(row(number).dueOn()).isEqualTo("2026-05-20");
        assertThat(task(number).due()).isEqualTo("2026-03-20T16:00:00Z");
        executeJobsAfter(Duration.ofDays(18));
        assertThat(told()).as("the day itself still counts").containsExactly("ordered");
        executeJobsAfter(Duration.ofDays(1));
        assertThat(told()).containsExactly("ordered", "reminded:1");
        record(number, "250.36", "V1");
        assertThat(task(number).due()).isEqualTo("2026-04-20T16:00:00Z");
        executeJobsAfter(Duration.ofDays(16));
        assertThat(told()).containsExactly("ordered", "reminded:1");
        executeJobsAfter(Duration.ofDays(16));
        assertThat(told()).containsExactly("ordered", "reminded:1", "reminded:2");
    }

    @Test
    void whoDoesNotReturnIsRemindedThreeTimesAndThenReferred() {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);
        refused("not-overdue", () -> complete(number, "bureau", referral()));

        for (int day = 0; day < 100; day++) {
            executeJobsAfter(Duration.ofDays(1));
        }
        assertThat(told()).containsExactly("ordered", "reminded:1", "reminded:2", "reminded:3");
        complete(number, "bureau", referral());

        assertThat(row(number).statusName()).isEqualTo("移送");
        assertThat(told()).endsWith("referred");
        assertThat(processes.runs(RecoveryProcess.KEY, number)).isFalse();
        as("bureau", () -> recoveries.repay(number, new Receipt(new Money(MONTH_FEN), clock.today(), "V1"), "bureau"));
        assertThat(row(number).statusName()).isEqualTo("已退回");
    }

    @Test
    void whileTheTaskIsOpenMoneyIsRecordedThere() {
        String number = propose("overpaid", months("2026-01", 1));
        order(number, false);

        refused(
                "task-open",
                () -> as(
                        "bureau",
                        () -> recoveries.repay(number, new Receipt(new Money(1), clock.today(), "V1"), "bureau")));
    }

    @Test
    void aLateDecisionCallsTheCity() {
        String number = propose("overpaid", months("2026-01", 1));

        executeJobsAfter(Duration.ofDays(7));
        assertThat(processes.openTasks(number)).hasSize(1);
        executeJobsAfter(Duration.ofDays(1));

        OpenTask called = processes.openTasks(number).stream()
                .filter(task -> task.key().equals(RecoveryProcess.SUPERVISE))
                .findFirst()
                .orElseThrow();
        assertThat(called.groups()).containsExactly("city-12");
        as(
                "city",
                () -> forms.complete(
                        called.id(), "city", json.valueToTree(Map.of("outcome", "supervised", "opinion", "请立即审定"))));
        order(number, false);
        assertThat(row(number).statusName()).isEqualTo("待退回");
    }

    @Test
    void fraudProposesAnExitAndNothingElseDoes() {
        order(propose("overpaid", months("2025-12", 1)), false);
        assertThat(exits.of(caseNumber).exits()).isEmpty();

        order(propose("fraud", months("2026-01", 2)), false);

        assertThat(exits.of(caseNumber).exits())
                .singleElement()
                .satisfies(exit -> assertThat(exit.facts())
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.fact()).isEqualTo("fraud")));
    }

    @Test
    void othersDistrictsSeeNothing() {
        String number = propose("overpaid", months("2026-01", 1));

        assertThat(as("city", () -> recoveries.list(null, 0, 50)).getContent())
                .extracting(Row::number)
                .contains(number);
        assertThat(as("xinyu-county", () -> recoveries.list(null, 0, 50)).getContent())
                .isEmpty();
        assertThatThrownBy(() -> as("xinyu-county", () -> recoveries.open(number)))
                .isInstanceOf(AccessRefused.class);
    }
}
