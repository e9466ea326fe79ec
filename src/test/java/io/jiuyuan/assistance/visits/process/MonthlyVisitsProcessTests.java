package io.jiuyuan.assistance.visits.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.agreement.HelperNamed;
import io.jiuyuan.assistance.visits.VisitBook.Status;
import io.jiuyuan.assistance.visits.domain.VisitMonth;
import io.jiuyuan.assistance.visits.domain.VisitPeriodRepository;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Each calendar month brings a task to the helper while the agreement is in force and the person has no work (T19, T35). */
class MonthlyVisitsProcessTests extends VisitTest {

    @Autowired
    VisitPeriodRepository periods;

    @Autowired
    ApplicationEventPublisher publisher;

    @Test
    void theMonthOfSigningIsNotDueAndTheNextOneIs() {
        String caseNumber = visiting();

        at(LocalDateTime.of(2026, 3, 31, 23, 59, 59));
        assertThat(tasks(caseNumber, VISIT)).isEmpty();

        at(LocalDateTime.of(2026, 4, 1, 6, 0));
        OpenTask task = task(caseNumber, VISIT);
        assertThat(task.assignee()).isEqualTo("community");
        assertThat(task.groups()).containsExactly("community-120101001001");
        assertThat(task.due().atZone(clock.getZone()).toLocalDateTime())
                .isEqualTo(LocalDateTime.of(2026, 4, 30, 23, 59, 59));
    }

    @Test
    void aVisitFulfilsItsMonthAndTheNextTaskComesWithTheNextMonth() {
        String caseNumber = inApril();

        complete(caseNumber, VISIT, "community", visit("home", clock.today()));

        assertThat(tasks(caseNumber, VISIT)).isEmpty();
        assertThat(row(caseNumber, YearMonth.of(2026, 4)).status()).isEqualTo(Status.DONE);
        at(LocalDateTime.of(2026, 4, 30, 23, 59, 59));
        assertThat(tasks(caseNumber, VISIT)).isEmpty();
        at(LocalDateTime.of(2026, 5, 1, 6, 0));
        assertThat(tasks(caseNumber, VISIT)).hasSize(1);
        assertThat(tasks(caseNumber, SUPERVISE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nobody", "phone"})
    void nobodyAtHomeIsAnAttemptAndACallIsNoVisit(String outcome) {
        String caseNumber = inApril();

        complete(caseNumber, VISIT, "community", visit(outcome, clock.today()));

        assertThat(tasks(caseNumber, VISIT)).hasSize(1);
        assertThat(row(caseNumber, YearMonth.of(2026, 4)))
                .returns(Status.DUE, r -> r.status())
                .returns(0, r -> r.done())
                .returns(1, r -> r.attempts());
        at(LocalDateTime.of(2026, 5, 1, 6, 0));
        assertThat(row(caseNumber, YearMonth.of(2026, 4)).status()).isEqualTo(Status.MISSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-04-30",
        "2026-11-20, 2026-12-31",
        "2027-01-31, 2027-02-28",
        "2028-01-31, 2028-02-29",
        "2026-02-28, 2026-03-31",
    })
    void aMonthIsMissedTheMomentAfterItsLastDayAndSupervisedByTheStreet(LocalDate signed, LocalDate lastDay) {
        clock.moveTo(signed.atTime(9, 0));
        String caseNumber = visiting();
        YearMonth month = YearMonth.from(lastDay);
        at(month.atDay(1).atTime(9, 0));
        String task = task(caseNumber, VISIT).id();

        at(lastDay.atTime(23, 59, 59));
        assertThat(task(caseNumber, VISIT).id()).isEqualTo(task);
        assertThat(tasks(caseNumber, SUPERVISE)).isEmpty();

        at(lastDay.plusDays(1).atStartOfDay());
        assertThat(task(caseNumber, SUPERVISE).groups()).containsExactly("street-120101001");
        at(lastDay.plusDays(1).atTime(6, 0));
        assertThat(task(caseNumber, VISIT).id()).isNotEqualTo(task);
        assertThat(row(caseNumber, month).status()).isEqualTo(Status.MISSED);
        assertThat(row(caseNumber, month.plusMonths(1)).status()).isEqualTo(Status.DUE);
    }

    @Test
    void theNewTaskSaysWhatBecameOfTheOldOne() {
        String caseNumber = inApril();
        at(LocalDateTime.of(2026, 5, 1, 9, 0));

        assertThat(view(caseNumber, VISIT, "community").at("/warnings/0").asText())
                .contains("2026年4月未完成入户", "当月任务已收回", "补录理由");
    }

    @Test
    void twoMissedMonthsAreSupervisedEach() {
        String caseNumber = inApril();
        at(LocalDateTime.of(2026, 5, 1, 9, 0));
        at(LocalDateTime.of(2026, 6, 1, 9, 0));

        assertThat(tasks(caseNumber, SUPERVISE)).hasSize(2);
        assertThat(tasks(caseNumber, VISIT)).hasSize(1);
    }

    @Test
    void monthsThatPassWhileNothingRunsAreMissedAndSupervisedEach() {
        String caseNumber = visiting();

        at(LocalDateTime.of(2026, 7, 10, 9, 0));

        assertThat(tasks(caseNumber, SUPERVISE)).hasSize(3);
        for (int month = 4; month <= 6; month++) {
            assertThat(records.month(caseNumber, YearMonth.of(2026, month)).orElseThrow())
                    .returns(true, VisitMonth::isMissed);
        }
        assertThat(task(caseNumber, VISIT).due().atZone(clock.getZone()).toLocalDate())
                .isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void anOutageAfterAMonthsTaskLeavesNoMonthOutEither() {
        String caseNumber = inApril();
        complete(caseNumber, VISIT, "community", visit("home", clock.today()));

        at(LocalDateTime.of(2026, 8, 2, 9, 0));

        assertThat(row(caseNumber, YearMonth.of(2026, 4)).status()).isEqualTo(Status.DONE);
        assertThat(tasks(caseNumber, SUPERVISE)).hasSize(3);
        complete(caseNumber, VISIT, "community", visit("home", clock.today()));
        at(LocalDateTime.of(2026, 8, 31, 23, 0));
        assertThat(tasks(caseNumber, VISIT)).isEmpty();
        assertThat(tasks(caseNumber, SUPERVISE)).hasSize(3);
    }

    @Test
    void theStreetAnswersForAMissedMonth() {
        String caseNumber = inApril();
        at(LocalDateTime.of(2026, 5, 1, 9, 0));
        assertThat(view(caseNumber, SUPERVISE, "street").at("/warnings/0").asText())
                .contains("2026年4月");

        complete(caseNumber, SUPERVISE, "street", Map.of("outcome", "supervised", "opinion", "已约谈帮扶人"));

        assertThat(tasks(caseNumber, SUPERVISE)).isEmpty();
        assertThat(records.month(caseNumber, YearMonth.of(2026, 4)).orElseThrow())
                .returns("已约谈帮扶人", month -> month.opinion())
                .returns(true, month -> month.isMissed());
    }

    @Test
    void aStreetThatDoesNotAnswerIsJoinedByTheDistrict() {
        String caseNumber = inApril();
        at(LocalDateTime.of(2026, 5, 1, 9, 0));
        LocalDateTime due =
                task(caseNumber, SUPERVISE).due().atZone(clock.getZone()).toLocalDateTime();

        at(due);
        assertThat(task(caseNumber, SUPERVISE).groups()).containsExactly("street-120101001");

        at(due.plusSeconds(1));
        assertThat(task(caseNumber, SUPERVISE).groups()).contains("street-120101001", "district-120101");
    }

    @Test
    void aVisitRecordedOtherwiseCompletesTheMonthsTask() {
        String caseNumber = inApril();

        record(caseNumber, visit("home", clock.today()));

        assertThat(tasks(caseNumber, VISIT)).isEmpty();
        at(LocalDateTime.of(2026, 5, 1, 6, 0));
        assertThat(tasks(caseNumber, VISIT)).hasSize(1);
        assertThat(tasks(caseNumber, SUPERVISE)).isEmpty();
    }

    @Test
    void aVisitInAMonthThatIsNotDueSettlesNothingElse() {
        String caseNumber = visiting();

        record(caseNumber, visit("home", clock.today()));

        assertThat(row(caseNumber, YearMonth.of(2026, 3)).status()).isEqualTo(Status.DONE);
        at(LocalDateTime.of(2026, 4, 1, 6, 0));
        assertThat(tasks(caseNumber, VISIT)).hasSize(1);
    }

    @Test
    void aMissedMonthStaysMissedWhenItsVisitIsRecordedLate() {
        String caseNumber = inApril();
        at(LocalDateTime.of(2026, 5, 6, 9, 0));

        record(caseNumber, late("home", LocalDate.of(2026, 4, 29)));

        assertThat(row(caseNumber, YearMonth.of(2026, 4)).status()).isEqualTo(Status.LATE);
        assertThat(tasks(caseNumber, VISIT)).as("May is still due").hasSize(1);
        assertThat(view(caseNumber, SUPERVISE, "street").at("/warnings/0").asText())
                .contains("核实补录是否属实");
    }

    @Test
    void theOldTaskTakesNoVisitOfTheNewMonth() {
        String caseNumber = inApril();
        clock.moveTo(LocalDateTime.of(2026, 5, 1, 9, 0));

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> complete(caseNumber, VISIT, "community", visit("home", clock.today())))
                .returns("month-over", RuleRefused::code);

        complete(caseNumber, VISIT, "community", late("home", LocalDate.of(2026, 4, 30)));
        executeDueJobs();
        assertThat(row(caseNumber, YearMonth.of(2026, 4)).status()).isEqualTo(Status.DONE);
        assertThat(tasks(caseNumber, SUPERVISE)).isEmpty();
    }

    @Test
    void anotherHelperGetsTheOpenTask() {
        String caseNumber = inApril();
        agreements.help(caseNumber, "street", "120101001", clock.today());

        transactions.executeWithoutResult(
                status -> publisher.publishEvent(new HelperNamed(caseNumber, "street", "community", clock.today())));

        assertThat(task(caseNumber, VISIT))
                .returns("street", OpenTask::assignee)
                .returns(java.util.List.of("street-120101001"), OpenTask::groups);
        complete(caseNumber, VISIT, "street", visit("home", clock.today()));
        at(LocalDateTime.of(2026, 5, 1, 9, 0));
        assertThat(task(caseNumber, VISIT).assignee()).isEqualTo("street");
    }

    @ParameterizedTest
    @CsvSource({"chongqing", "xinyu"})
    void aCityThatAsksForNoVisitsHasNoTasks(String city) {
        String caseNumber = visiting(city.equals("xinyu") ? XINYU : CHONGQING);

        at(LocalDateTime.of(2026, 6, 1, 9, 0));

        assertThat(tasks(caseNumber, VISIT)).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(MonthlyVisitsProcess.KEY)
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isZero();
    }

    @Test
    void theEndOfTheProcessEndsThePeriodAndAReturnBeginsAnother() {
        String caseNumber = inApril();
        clock.moveTo(LocalDate.of(2026, 4, 20));
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(MonthlyVisitsProcess.KEY)
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();

        engine.getRuntimeService().deleteProcessInstance(instance, "employed");

        assertThat(row(caseNumber, YearMonth.of(2026, 4)))
                .as("the month of employment is not due")
                .isNull();
        clock.moveTo(LocalDate.of(2026, 7, 5));
        start(MonthlyVisitsProcess.KEY, caseNumber);
        executeDueJobs();
        assertThat(tasks(caseNumber, VISIT)).isEmpty();
        at(LocalDateTime.of(2026, 8, 1, 6, 0));
        assertThat(tasks(caseNumber, VISIT)).hasSize(1);
        assertThat(periods.findByCaseNumberOrderByFirstDay(caseNumber)).hasSize(2);
    }
}
