package io.jiuyuan.recovery.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.disbursement.Funds;
import io.jiuyuan.disbursement.LinePaidTwice;
import io.jiuyuan.recovery.Recoveries.Row;
import io.jiuyuan.shared.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the bank paid once too often is asked back by itself, and the months stay as they are. */
class RecoveryOfSurplusTests extends RecoveryTest {

    private static final Money ALL = new Money(3 * 75110);

    @Autowired
    private ApplicationEventPublisher events;

    private final String key = UUID.randomUUID().toString();

    @Test
    void itIsProposedDecidedAndReturnedUnderItsOwnKey() {
        String number = paidTwice();
        assertThat(row(number).due()).isEqualTo(ALL);
        assertThat(row(number).reasonName()).isEqualTo("银行重复支付");
        assertThat(row(number).period()).isEqualTo("银行重复支付");
        String form = as(
                "bureau",
                () -> json.valueToTree(forms.open(task(number).id(), "bureau").view())
                        .toString());
        assertThat(form).contains("自动提出追回；享受月数不变").doesNotContain("freeMonths");

        refused("same-officer", () -> decide(number, "bureau2", confirmation(false)));
        refused("no-months", () -> decide(number, "bureau", confirmation(true)));
        decide(number, "bureau", confirmation(false));
        record(number, "2253.30", "V1");

        assertThat(row(number).statusName()).isEqualTo("已退回");
        assertThat(states()).containsExactly("used", "used", "used");
        assertThat(standing().repaid().minus(repaidBefore)).isEqualTo(ALL);
    }

    @Test
    void toldTwiceItIsOneRecovery() {
        String number = paidTwice();
        tell();
        assertThat(open()).containsExactly(number);
    }

    /** The line's own payment stands, and may be asked back for reasons of its own. */
    @Test
    void theMonthsOfTheLineMayBeAskedBackBesideIt() {
        String surplus = paidTwice();
        String months = propose("overpaid", months("2026-01", 1));
        assertThat(open()).containsExactlyInAnyOrder(surplus, months);
        decide(surplus, "bureau", confirmation(false));
        order(months, true);
        record(months, "751.10", "V1");
        assertThat(states()).containsExactly("used", "free", "used");
        assertThat(row(surplus).repaid()).isEqualTo(Money.ZERO);
    }

    /** Nobody proposes it by hand: two officers of the payment have to have confirmed it. */
    @Test
    void itIsNoReasonToChoose() {
        assertThat(as("bureau", () -> recoveries.reasons("bureau")))
                .noneMatch(reason -> reason.code().equals("paid-twice"));
    }

    private String paidTwice() {
        as(
                "bureau2",
                () -> transactions.executeWithoutResult(status -> {
                    funds.commit(List.of(new Funds.Commitment(key, "district-fund", 2027, "120101", ALL)));
                    funds.paid(List.of(key));
                }));
        tell();
        List<String> open = open();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void tell() {
        as(
                "bureau2",
                () -> transactions.executeWithoutResult(status -> events.publishEvent(
                        new LinePaidTwice("BF1", key, ref, ALL, clock.today(), "银行确认重复出账", "bureau", "bureau2"))));
    }

    private List<String> open() {
        String claim = ref.substring(0, ref.length() - 2);
        return as("bureau", () -> recoveries.list("proposed", 0, 100)).getContent().stream()
                .filter(row -> row.claimNumber().equals(claim))
                .map(Row::number)
                .toList();
    }
}
