package io.jiuyuan.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What the database refuses by itself, whoever asks. */
class PaymentTablesTests extends DisbursementTest {

    private static final String COPY =
            "INSERT INTO JY_PAY_INSTRUCTION (id, version, batch_number, line_no, notice_line_id,"
                    + " active_line_id, line_state, notice_number, ref, claim_number, item_name, kind, payee_id, payee_name,"
                    + " fund_source, budget_year, amount_fen, state, account_change, attempts) SELECT 'copy', 0, 'BF-OTHER', 1, %s, %s,"
                    + " '%s', notice_number, ref, claim_number, item_name, kind, payee_id, payee_name, fund_source, budget_year,"
                    + " amount_fen, 'READY', 0, 0 FROM JY_PAY_INSTRUCTION WHERE batch_number = ? AND line_no = 1";

    @Test
    void oneActiveInstructionForALine() {
        String number = sent(1);
        refused(COPY.formatted("notice_line_id", "notice_line_id", "CLEARED"), number);
    }

    @Test
    void noInstructionForALineThatIsNotCleared() {
        String number = sent(1);
        refused(COPY.formatted("-1", "-1", "CLEARED"), number);
        refused(COPY.formatted("notice_line_id", "notice_line_id", "PUBLISHED"), number);
    }

    @Test
    void aLineThatIsBeingPaidStaysCleared() {
        String number = sent(1);
        refused(
                "UPDATE JY_PAYMENT_NOTICE_LINE SET state = 'RETURNED', active_ref = NULL, handed_over = FALSE WHERE id ="
                        + " (SELECT active_line_id FROM JY_PAY_INSTRUCTION WHERE batch_number = ?)",
                number);
    }

    @Test
    void noSecondAttemptBeforeTheFirstHasFailed() {
        String number = sent(1);
        String second =
                "INSERT INTO JY_PAY_ATTEMPT (id, version, instruction_id, open_instruction_id, batch_number, file_id,"
                        + " attempt_no, end_to_end_id, amount_fen, account_change, account_hash, last_digits, state, sent_at) SELECT"
                        + " 'second-%1$s', 0, instruction_id, instruction_id, batch_number, file_id, 2, 'second-%1$s', amount_fen, 1, 'h',"
                        + " '0000', 'SENT', sent_at FROM JY_PAY_ATTEMPT WHERE batch_number = ?";
        refused(second.formatted(number.substring(14)), number);
        read(number, failed(payments(number).get(0), "账号不存在"));
        assertThat(jdbc.update(second.formatted(number.substring(14)), number)).isEqualTo(1);
        refused("UPDATE JY_PAY_ATTEMPT SET state = 'PAID' WHERE batch_number = ? AND attempt_no = 1", number);
    }

    @Test
    void threeAccountsForARound() {
        cleared(1);
        String number = compiled();
        refused("UPDATE JY_PAY_ROUND SET checked_by = compiled_by WHERE batch_number = ?", number);
        pass(number, CHECK, "finance");
        refused("UPDATE JY_PAY_ROUND SET released_by = checked_by WHERE batch_number = ?", number);
        refused("UPDATE JY_PAY_ROUND SET released_by = compiled_by WHERE batch_number = ?", number);
    }

    private void refused(String sql, String number) {
        assertThatThrownBy(() -> jdbc.update(sql, number)).isInstanceOf(DataAccessException.class);
    }
}
