package io.jiuyuan.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.disbursement.PayeeAccounts.Account;
import io.jiuyuan.shared.InputRejected;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class PayeeAccountsTests extends IntegrationTest {

    private static final String CARD = "6217000010001234567";
    private static final String OTHER_CARD = "6222020200012345671";

    @Autowired
    private PayeeAccounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private final String person = UUID.randomUUID().toString();

    @Test
    void isShownMaskedAndKeptSealed() {
        record("王建国", withCheckDigit(CARD), "申领时登记");

        assertThat(accounts.find(PayeeKind.PERSON, person)).hasValueSatisfying(masked -> {
            assertThat(masked.number()).startsWith("**** **** **** ").hasSize(19);
            assertThat(masked.activated()).isTrue();
        });
        String kept = jdbc.queryForObject(
                "SELECT number_cipher FROM JY_PAYEE_ACCOUNT WHERE payee_id = ?", String.class, person);
        assertThat(kept).doesNotContain(withCheckDigit(CARD).substring(4, 12));
    }

    @Test
    void keepsEveryChangeWithReasonAndOfficer() {
        record("王建国", withCheckDigit(CARD), "申领时登记");
        record("王建国", withCheckDigit(CARD), "重复登记");
        record("王建国", withCheckDigit(OTHER_CARD), "银行退回后更正");

        List<PayeeAccounts.Change> history = accounts.history(PayeeKind.PERSON, person);
        assertThat(history).extracting(PayeeAccounts.Change::reason).containsExactly("申领时登记", "银行退回后更正");
        assertThat(history).extracting(PayeeAccounts.Change::officerName).doesNotContainNull();
    }

    @Test
    void refusesAMistypedCardAtItsField() {
        String wrong = withCheckDigit(CARD);
        String mistyped = wrong.substring(0, 8)
                + (wrong.charAt(8) == '9' ? '0' : (char) (wrong.charAt(8) + 1))
                + wrong.substring(9);

        assertThatThrownBy(() -> record("", mistyped, "申领时登记"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting("field")
                                .containsExactly("account.holder", "account.number"));
    }

    @Test
    void unitsHaveABasicAccountThatIsNoCard() {
        accounts.record(
                PayeeKind.UNIT,
                person,
                new Account("天津某某有限公司", "中国银行天津分行", "104110040018", "2760 6001 0013", false),
                "申领时登记",
                "street",
                "");

        assertThat(accounts.find(PayeeKind.UNIT, person))
                .hasValueSatisfying(masked -> assertThat(masked.activated()).isTrue());
    }

    private void record(String holder, String number, String reason) {
        accounts.record(
                PayeeKind.PERSON,
                person,
                new Account(holder, "中国建设银行天津分行", null, number, true),
                reason,
                "street",
                "account.");
    }

    private static String withCheckDigit(String number) {
        return Cards.of(number.substring(0, number.length() - 1));
    }
}
