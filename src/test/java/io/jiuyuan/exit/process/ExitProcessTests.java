package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way through the model {@code exit}. */
class ExitProcessTests extends ExitTest {

    static List<City> cities() {
        return List.of(TIANJIN, XINYU, CHONGQING);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void verifiedAnnouncedUnansweredAndConfirmed(City city) {
        String caseNumber = recognized(city);
        propose(caseNumber, city.community(), "pensioned");
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);

        verify(caseNumber, city);
        assertThat(keys(caseNumber)).isEmpty();
        assertThat(told(caseNumber)).containsExactly("announced:1");
        assertThat(papers(caseNumber)).containsExactly("exit-notice");

        // Five working days after Monday, 2 March.
        clock.moveTo(LocalDate.of(2026, 3, 9));
        executeDueJobs();
        assertThat(keys(caseNumber)).as("the day is not over").isEmpty();
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
        decide(caseNumber, city.district());

        assertExitOver(caseNumber);
        assertThat(status(caseNumber)).isEqualTo("exited");
        assertThat(recognitions.find(caseNumber).orElseThrow().exitedOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(told(caseNumber)).containsExactly("announced:1", "decided");
        assertThat(papers(caseNumber)).containsExactly("exit-notice", "exit-decision");
    }

    @Test
    void notTrueAndTheCaseGoesOn() {
        String caseNumber = recognized(TIANJIN);
        propose(caseNumber, "community", "pensioned");

        complete(caseNumber, ExitProcess.VERIFY_EXIT, "street", Map.of("outcome", "reject", "findings", "社保中心查询未领取待遇"));

        assertExitOver(caseNumber);
        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(told(caseNumber)).as("who heard nothing is told nothing").isEmpty();
        propose(caseNumber, "community", "pensioned");
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);
    }
}
