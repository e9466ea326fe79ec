package io.jiuyuan.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database itself lets no line be paid before its time (issue 4: it refuses it too, not only the model). */
class ClearedOnlyAfterTheEndTests extends IntegrationTest {

    private static final long NOTICE = 900_001;
    private static final String LAST_DAY = "2026-10-10";

    @Autowired
    private JdbcTemplate jdbc;

    private PaymentNoticeTables tables;

    @BeforeEach
    void begin() {
        tables = new PaymentNoticeTables(jdbc);
    }

    @AfterEach
    void end() {
        jdbc.update("DROP TABLE IF EXISTS PAID_BY_SQL");
        tables.remove(NOTICE);
    }

    @Test
    void theDayAfterTheLastDayIsTheFirst() {
        long line = tables.publishedLine(NOTICE, false);
        assertThat(tables.clear(line, LAST_DAY, false, "2026-10-11")).isOne();
        assertThat(tables.state(line)).isEqualTo("CLEARED");
    }

    @Test
    void theLastDayItselfIsTooEarly() {
        long line = tables.publishedLine(NOTICE, false);
        assertThatThrownBy(() -> tables.clear(line, LAST_DAY, false, LAST_DAY)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anEarlierLastDayThanTheNoticesIsNotBelieved() {
        long line = tables.publishedLine(NOTICE, false);
        assertThatThrownBy(() -> tables.clear(line, "2026-09-30", false, "2026-10-01"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aProvisionalEndClearsNothingHoweverItIsWritten() {
        long line = tables.publishedLine(NOTICE, true);
        assertThatThrownBy(() -> tables.clear(line, LAST_DAY, true, "2026-10-11"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tables.clear(line, LAST_DAY, false, "2026-10-11"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tables.clear(line, null, false, "2026-10-11")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tables.clear(line, LAST_DAY, false, null)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anOpenObjectionHoldsItsLineEvenWithTheCountWipedOut() {
        long line = tables.publishedLine(NOTICE, false);
        tables.objection(NOTICE, line);
        jdbc.update("UPDATE JY_PAYMENT_NOTICE_LINE SET open_objections = 0 WHERE id = ?", line);
        assertThatThrownBy(() -> tables.clear(line, LAST_DAY, false, "2026-10-11"))
                .isInstanceOf(DataAccessException.class);
        assertThat(tables.refuses("UPDATE JY_PAYMENT_OBJECTION_LINE SET line_state = NULL WHERE line_id = ?", line))
                .as("an objection lets go only by a decision")
                .isTrue();
        jdbc.update(
                "UPDATE JY_PAYMENT_OBJECTION_LINE SET line_state = NULL, decision = 'NOT_UPHELD' WHERE line_id = ?",
                line);
        assertThat(tables.clear(line, LAST_DAY, false, "2026-10-11")).isOne();
    }

    @Test
    void theCountAloneHoldsItToo() {
        long line = tables.publishedLine(NOTICE, false);
        jdbc.update("UPDATE JY_PAYMENT_NOTICE_LINE SET open_objections = 1 WHERE id = ?", line);
        assertThatThrownBy(() -> tables.clear(line, LAST_DAY, false, "2026-10-11"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPaymentCanOnlyPointAtAClearedLineAndKeepsItSo() {
        long line = tables.publishedLine(NOTICE, false);
        jdbc.execute("CREATE TABLE PAID_BY_SQL (line_id BIGINT NOT NULL, line_state VARCHAR(12) NOT NULL,"
                + " CONSTRAINT FK_PAID_BY_SQL FOREIGN KEY (line_id, line_state)"
                + " REFERENCES JY_PAYMENT_NOTICE_LINE (id, state),"
                + " CONSTRAINT CK_PAID_BY_SQL CHECK (line_state = 'CLEARED'))");
        assertThat(tables.refuses("INSERT INTO PAID_BY_SQL VALUES (?, 'CLEARED')", line))
                .isTrue();
        assertThat(tables.refuses("INSERT INTO PAID_BY_SQL VALUES (?, 'PUBLISHED')", line))
                .isTrue();
        tables.clear(line, LAST_DAY, false, "2026-10-11");
        assertThat(tables.refuses("INSERT INTO PAID_BY_SQL VALUES (?, 'CLEARED')", line))
                .isFalse();
        assertThat(tables.refuses(
                        "UPDATE JY_PAYMENT_NOTICE_LINE SET state = 'REFUSED', active_ref = NULL WHERE id = ?", line))
                .isTrue();
        assertThat(tables.refuses("UPDATE JY_PAYMENT_NOTICE SET last_day = '2026-10-12' WHERE id = ?", NOTICE))
                .as("the end of a notice of which a line is cleared")
                .isTrue();
    }

    @Test
    void oneLineStandsOnOneNoticeAndOneOfficerDoesNotDoBothSteps() {
        long line = tables.publishedLine(NOTICE, false);
        long other = tables.publishedLine(NOTICE + 1, false);
        assertThat(tables.refuses(
                        "UPDATE JY_PAYMENT_NOTICE_LINE SET line_ref = ?, active_ref = ? WHERE id = ?",
                        "SQL-" + NOTICE,
                        "SQL-" + NOTICE,
                        other))
                .isTrue();
        assertThat(tables.refuses("UPDATE JY_PAYMENT_NOTICE_LINE SET active_ref = NULL WHERE id = ?", line))
                .isTrue();
        assertThat(tables.refuses("UPDATE JY_PAYMENT_NOTICE SET released_by = compiled_by WHERE id = ?", NOTICE))
                .isTrue();
        tables.remove(NOTICE + 1);
    }
}
