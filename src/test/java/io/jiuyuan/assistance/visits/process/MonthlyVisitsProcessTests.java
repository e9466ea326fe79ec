package io.jiuyuan.assistance.visits.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.assistance.helping.HelpingTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthlyVisitsProcessTests extends HelpingTest {

    @Test
    void theMonthAfterSigningBringsATaskToTheHelper() {
        String caseNumber = visiting();
        executeDueJobs();
        assertThat(tasks(caseNumber, MonthlyVisitsProcess.VISIT_HOME)).isEmpty();

        clock.moveTo(LocalDate.of(2026, 4, 1));
        executeDueJobs();

        assertThat(task(caseNumber, MonthlyVisitsProcess.VISIT_HOME))
                .returns("community", t -> t.assignee())
                .returns(
                        LocalDateTime.of(2026, 4, 30, 23, 59, 59),
                        t -> t.due().atZone(clock.getZone()).toLocalDateTime());
    }

    @Test
    void aMonthWithoutAVisitIsMissedAndSupervised() {
        String caseNumber = visiting();
        clock.moveTo(LocalDate.of(2026, 4, 1));
        executeDueJobs();
        clock.moveTo(LocalDateTime.of(2026, 4, 30, 23, 59));
        executeDueJobs();
        String april = task(caseNumber, MonthlyVisitsProcess.VISIT_HOME).id();

        clock.moveTo(LocalDateTime.of(2026, 5, 1, 7, 0));
        executeDueJobs();

        assertThat(task(caseNumber, MonthlyVisitsProcess.SUPERVISE_VISITS).groups())
                .containsExactly("street-120101001");
        assertThat(task(caseNumber, MonthlyVisitsProcess.VISIT_HOME).id()).isNotEqualTo(april);

        complete(
                caseNumber,
                MonthlyVisitsProcess.SUPERVISE_VISITS,
                "street",
                Map.of("outcome", "supervised", "opinion", "请尽快入户走访"));
    }

    private String visiting() {
        String caseNumber = signed(TIANJIN);
        start(MonthlyVisitsProcess.KEY, caseNumber);
        return caseNumber;
    }
}
