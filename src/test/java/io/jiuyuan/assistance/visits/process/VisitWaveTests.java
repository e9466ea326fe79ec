package io.jiuyuan.assistance.visits.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.runtime.Job;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In the night before a month begins, a task appears for every case: each of them has to be cheap. */
class VisitWaveTests extends VisitTest {

    @Autowired
    EntityManagerFactory factory;

    @Test
    void aMonthsTaskCostsOneStatementBesideTheEnginesOwn() {
        String caseNumber = visiting();
        clock.moveTo(LocalDateTime.of(2026, 4, 1, 6, 0));
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(MonthlyVisitsProcess.KEY)
                .timers()
                .executable()
                .singleResult();
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            engine.getManagementService().executeJob(timer.getId());

            assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
        assertThat(tasks(caseNumber, VISIT)).hasSize(1);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey(MonthlyVisitsProcess.KEY)
                        .count())
                .as("the end of the month, and nothing else")
                .isEqualTo(1);
    }
}
