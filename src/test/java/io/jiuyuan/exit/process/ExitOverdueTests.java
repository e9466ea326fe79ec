package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of the model {@code exit}, a day before and a day after. */
class ExitOverdueTests extends ExitTest {

    static List<City> cities() {
        return List.of(TIANJIN, XINYU, CHONGQING);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void theDistrictSupervisesAStreetThatDoesNotVerify(City city) {
        String caseNumber = recognized(city);
        propose(caseNumber, city.community(), "pensioned");

        clock.moveTo(LocalDate.of(2026, 3, 9));
        executeDueJobs();
        assertThat(keys(caseNumber)).as("the fifth working day").containsExactly(ExitProcess.VERIFY_EXIT);
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
        assertThat(keys(caseNumber)).containsExactlyInAnyOrder(ExitProcess.VERIFY_EXIT, ExitProcess.SUPERVISE_EXIT);
        assertThat(task(caseNumber, ExitProcess.SUPERVISE_EXIT).groups())
                .containsExactly("district-" + city.unit().substring(0, 6));

        complete(
                caseNumber,
                ExitProcess.SUPERVISE_EXIT,
                city.district(),
                Map.of("outcome", "supervised", "opinion", "请于两日内办结"));
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);
        JsonNode warnings =
                view(caseNumber, ExitProcess.VERIFY_EXIT, city.street()).get("warnings");
        assertThat(warnings.toString()).contains("超期", "请于两日内办结");
    }

    @Test
    void theCitySupervisesADistrictThatDoesNotDecide() {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));

        clock.moveTo(LocalDate.of(2026, 3, 9));
        executeDueJobs();
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.DECIDE_EXIT);
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();

        assertThat(task(caseNumber, ExitProcess.SUPERVISE_EXIT).groups()).containsExactly("city-12");
        decide(caseNumber, "district");
        assertThat(keys(caseNumber)).as("nothing is left to supervise").isEmpty();
        assertExitOver(caseNumber);
    }

    @Test
    void whoSupervisesTooLateIsSupervisedByTheTierAbove() {
        String caseNumber = recognized(TIANJIN);
        propose(caseNumber, "community", "pensioned");
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();

        clock.moveTo(LocalDate.of(2026, 3, 12));
        executeDueJobs();
        assertThat(task(caseNumber, ExitProcess.SUPERVISE_EXIT).groups()).containsExactly("district-120101");
        clock.moveTo(LocalDate.of(2026, 3, 13));
        executeDueJobs();
        assertThat(task(caseNumber, ExitProcess.SUPERVISE_EXIT).groups())
                .containsExactlyInAnyOrder("district-120101", "city-12");
    }

    @Test
    void aStepThatIsEnteredAgainHasItsFullLimitAgain() {
        String caseNumber = announced(TIANJIN);
        perform(caseNumber, "record-exit-answer", "community", answer("accept"));
        clock.moveTo(LocalDate.of(2026, 3, 9));
        complete(caseNumber, ExitProcess.DECIDE_EXIT, "district", Map.of("outcome", "send-back", "opinion", "请补充材料"));

        clock.moveTo(LocalDate.of(2026, 3, 16));
        executeDueJobs();
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);
        clock.moveTo(LocalDate.of(2026, 3, 17));
        executeDueJobs();
        assertThat(keys(caseNumber)).contains(ExitProcess.SUPERVISE_EXIT);
    }
}
