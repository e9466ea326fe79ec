package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever the engine stores of a case is an id, a flag, a date or a group; read from its tables and not from its API. */
class ProcessVariablesHoldNoPersonalDataTests extends RecognitionTest {

    /** Ids, codes of outcomes and steps, engine groups, user tasks. */
    private static final String HARMLESS =
            "[a-z-]+|[a-z]+-\\d+|userTask_[A-Za-z]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void fromApplicationToDecision() {
        List<String> seen = new ArrayList<>();
        String caseNumber = apply(TIANJIN);
        look(seen);
        clock.advance(Duration.ofDays(4));
        executeDueJobs();
        look(seen);
        accept(caseNumber, TIANJIN);
        complete(caseNumber, RecognitionProcess.VERIFY_HOME, "community", visit("nobody"));
        look(seen);
        visit(caseNumber, TIANJIN);
        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", sendBack("home-verification"));
        look(seen);
        visit(caseNumber, TIANJIN);
        review(caseNumber, TIANJIN);
        look(seen);

        assertThat(seen).isNotEmpty().allMatch(value -> value.matches(HARMLESS));
        assertThat(jdbc.queryForList("SELECT MESSAGE_ FROM ACT_HI_COMMENT WHERE MESSAGE_ IS NOT NULL", String.class))
                .isEmpty();
        assertThat(jdbc.queryForList("SELECT NAME_ FROM ACT_RU_VARIABLE WHERE BYTEARRAY_ID_ IS NOT NULL", String.class))
                .as("serialized objects")
                .isEmpty();
    }

    private void look(List<String> seen) {
        seen.addAll(jdbc.queryForList("SELECT TEXT_ FROM ACT_RU_VARIABLE WHERE TEXT_ IS NOT NULL", String.class));
        seen.addAll(jdbc.queryForList("SELECT TEXT2_ FROM ACT_RU_VARIABLE WHERE TEXT2_ IS NOT NULL", String.class));
    }
}
