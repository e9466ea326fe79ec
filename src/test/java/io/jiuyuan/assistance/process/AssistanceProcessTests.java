package io.jiuyuan.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.assistance.Assistances.Situation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From the first day of assistance to its last, and back. */
class AssistanceProcessTests extends AssistanceTest {

    @Test
    void assistanceBeginsToday() {
        String caseNumber = assisted(TIANJIN);

        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
        assertThat(state(caseNumber).begunOn()).isEqualTo(clock.today());
    }

    @Test
    void aCaseThatComesBackKeepsItsAssistance() {
        String caseNumber = assisted(TIANJIN);
        clock.moveTo(LocalDate.of(2026, 4, 1));
        begin(caseNumber);

        assertThat(state(caseNumber).begunOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anEndIsUndone() {
        String caseNumber = assisted(TIANJIN);
        assistances.end(caseNumber, clock.today());
        assistances.end(caseNumber, clock.today());
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ENDED);

        assistances.restore(caseNumber, LocalDate.of(2026, 3, 9));
        assistances.restore(caseNumber, LocalDate.of(2026, 3, 9));
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
        assertThat(state(caseNumber).since()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void anEndThatIsUndoneOnTheSameDayNeverCame() {
        String caseNumber = assisted(TIANJIN);
        LocalDate begun = state(caseNumber).since();
        assistances.end(caseNumber, clock.today());

        assistances.restore(caseNumber, clock.today());

        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
        assertThat(state(caseNumber).since()).isEqualTo(begun);
    }
}
