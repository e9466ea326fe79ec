package io.jiuyuan.publicnotice;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes notices of payments by plain SQL, past everything but the database. */
final class PaymentNoticeTables {

    static final String CLEAR = "UPDATE JY_PAYMENT_NOTICE_LINE SET state = 'CLEARED', last_day = ?, provisional = ?,"
            + " cleared_on = ? WHERE id = ?";

    private final JdbcTemplate jdbc;

    PaymentNoticeTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A notice that ran from 2026-09-28 to 2026-10-10, with one published line; the line's id. */
    long publishedLine(long notice, boolean provisional) {
        remove(notice);
        jdbc.update(
                "INSERT INTO JY_PAYMENT_NOTICE (id, district_code, unit_name, title, status, compiled_by, compiled_on,"
                        + " compiled_at, compiled_up_to, released_by, policy_version, working_days, posting_day_counts,"
                        + " first_day, last_day, provisional, line_count, amount_fen, lock_version) VALUES (?, '120101',"
                        + " '单位', '公示', 'RUNNING', 'bureau', '2026-09-28', '2026-09-28 09:00:00', '', 'bureau2', 'v', 5,"
                        + " FALSE, '2026-09-28', '2026-10-10', ?, 1, 100, 0)",
                notice,
                provisional);
        long line = notice * 100_000 + 1;
        jdbc.update(
                "INSERT INTO JY_PAYMENT_NOTICE_LINE (id, notice_id, line_no, district_code, line_ref, active_ref,"
                        + " claim_number, person_name, masked_number, item_code, item_name, standard_text, amount_fen,"
                        + " line_hash, state, open_objections, provisional, handed_over) VALUES (?, ?, 1, '120101', ?, ?,"
                        + " 'BT', '某某', '1201', 'i', '项目', '标准', 100, 'h', 'PUBLISHED', 0, TRUE, FALSE)",
                line,
                notice,
                "SQL-" + notice,
                "SQL-" + notice);
        return line;
    }

    /** An undecided objection to that line. */
    void objection(long notice, long line) {
        jdbc.update(
                "INSERT INTO JY_PAYMENT_OBJECTION (id, seal_id, district_code, notice_id, content, content_key, raised_on,"
                        + " raised_at, lock_version) VALUES (?, 's', '120101', ?, 'c', 'demo', '2026-09-29',"
                        + " '2026-09-29 09:00:00', 0)",
                notice,
                notice);
        jdbc.update(
                "INSERT INTO JY_PAYMENT_OBJECTION_LINE (objection_id, line_id, line_state) VALUES (?, ?, 'PUBLISHED')",
                notice,
                line);
    }

    int clear(long line, String lastDay, boolean provisional, String day) {
        return jdbc.update(CLEAR, lastDay, provisional, day, line);
    }

    /** Whether the database refused. */
    boolean refuses(String sql, Object... values) {
        try {
            jdbc.update(sql, values);
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }

    String state(long line) {
        return jdbc.queryForObject("SELECT state FROM JY_PAYMENT_NOTICE_LINE WHERE id = ?", String.class, line);
    }

    void remove(long notice) {
        for (String sql : List.of(
                "DELETE FROM JY_PAYMENT_OBJECTION_LINE WHERE objection_id = ?",
                "DELETE FROM JY_PAYMENT_OBJECTION WHERE notice_id = ?",
                "DELETE FROM JY_PAYMENT_NOTICE_LINE WHERE notice_id = ?",
                "DELETE FROM JY_PAYMENT_NOTICE WHERE id = ?")) {
            jdbc.update(sql, notice);
        }
    }
}
