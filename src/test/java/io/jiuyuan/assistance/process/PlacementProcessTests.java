package io.jiuyuan.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.assistance.domain.AssistanceMark;
import io.jiuyuan.assistance.steps.AssistanceSupervision;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The placement clock in its process: reminders, the three tiers, pauses, and time that jumps. */
class PlacementProcessTests extends AssistanceTest {

    private static final String WITHIN = "timer_reminder";
    private static final String OVERDUE = "receiveTask_overdue";

    /** 60 days after Monday, 2 March 2026 are 1 May, a holiday until the 5th; the 6th is the next working day. */
    private static final LocalDate DUE = LocalDate.of(2026, 5, 6);

    @Autowired
    AssistanceSupervision supervision;

    @Test
    void sixtyDaysInTianjinAndTheHolidayMovesOn() {
        assertThat(state(assisted(TIANJIN)).placementDue()).isEqualTo(DUE);
    }

    @Test
    void thirtyDaysForAZeroEmploymentHousehold() {
        assertThat(state(assisted(TIANJIN, "zero-employment")).placementDue()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void oneMonthInXinyuAndNoLimitForOthers() {
        assertThat(state(assisted(XINYU, "zero-employment")).placementDue()).isEqualTo(LocalDate.of(2026, 4, 2));

        String other = assisted(XINYU);
        assertThat(state(other).placementDue()).isNull();
        assertThat(waitsAt(other)).containsExactly("receiveTask_noTerm");
    }

    @Test
    void chongqingNamesNoLimit() {
        String caseNumber = assisted(CHONGQING, "zero-employment");
        moveTo(LocalDate.of(2027, 3, 2));
        assertThat(keys(caseNumber)).isEmpty();
        assertThat(waitsAt(caseNumber)).containsExactly("receiveTask_noTerm");
    }

    @Test
    void theHelpersUnitIsRemindedTwiceAndNotBefore() {
        String caseNumber = assisted(TIANJIN);
        moveTo(DUE.minusDays(16));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(DUE.minusDays(15));
        OpenTask first = task(caseNumber, PlacementProcess.HASTEN_PLACEMENT);
        assertThat(first.groups()).containsExactly("community-120101001001");
        assertThat(first.due())
                .isEqualTo(DUE.minusDays(5).atTime(9, 0).atZone(clock.getZone()).toInstant());
        complete(caseNumber, PlacementProcess.HASTEN_PLACEMENT, "community", hastened());
        moveTo(DUE.minusDays(6));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(DUE.minusDays(5));
        complete(caseNumber, PlacementProcess.HASTEN_PLACEMENT, "community", hastened());
        assertThat(waitsAt(caseNumber)).containsExactly(WITHIN);
    }

    @Test
    void aReminderThatNobodyHeedsIsSupervised() {
        String caseNumber = assisted(TIANJIN);
        moveTo(DUE.minusDays(15));
        moveTo(DUE.minusDays(5));
        assertThat(keys(caseNumber))
                .containsExactlyInAnyOrder(PlacementProcess.HASTEN_PLACEMENT, SupervisionProcess.SUPERVISE);
        assertThat(task(caseNumber, SupervisionProcess.SUPERVISE).groups()).containsExactly("street-120101001");
    }

    /** The street would be called for the reminder and for the clock at the same moment. */
    @Test
    void theLastReminderIsNotSupervisedBesideTheClock() {
        String caseNumber = assisted(TIANJIN);
        moveTo(DUE.minusDays(15));
        complete(caseNumber, PlacementProcess.HASTEN_PLACEMENT, "community", hastened());
        moveTo(DUE.minusDays(5));
        assertThat(task(caseNumber, PlacementProcess.HASTEN_PLACEMENT).due())
                .isEqualTo(DUE.atTime(23, 59, 59).atZone(clock.getZone()).toInstant());

        moveTo(DUE.plusDays(1));

        assertThat(keys(caseNumber)).containsExactly(SupervisionProcess.SUPERVISE);
    }

    @Test
    void threeTiersAreCalledInTurn() {
        String caseNumber = assisted(TIANJIN);
        moveTo(DUE.minusDays(15));
        complete(caseNumber, PlacementProcess.HASTEN_PLACEMENT, "community", hastened());
        moveTo(DUE.minusDays(5));
        complete(caseNumber, PlacementProcess.HASTEN_PLACEMENT, "community", hastened());

        clock.moveTo(DUE.atTime(23, 59, 59));
        executeOwnJobs();
        assertThat(waitsAt(caseNumber)).containsExactly(WITHIN);
        assertThat(state(caseNumber).overdue()).isFalse();

        clock.moveTo(DUE.plusDays(1).atStartOfDay());
        executeOwnJobs();
        assertThat(state(caseNumber).overdue()).isTrue();
        assertThat(waitsAt(caseNumber)).containsExactly(OVERDUE, SupervisionProcess.SUPERVISE);
        assertThat(supervisors(caseNumber)).containsExactly("street-120101001");
        assertThat(view(caseNumber, SupervisionProcess.SUPERVISE, "street")
                        .get("warnings")
                        .get(0)
                        .asText())
                .contains("2026-05-06届满", "已超期1天");
        supervise(caseNumber, "street");

        clock.moveTo(DUE.plusDays(7).atTime(23, 59, 59));
        executeOwnJobs();
        assertThat(supervisors(caseNumber)).isEmpty();
        clock.moveTo(DUE.plusDays(8).atStartOfDay());
        executeOwnJobs();
        assertThat(supervisors(caseNumber)).containsExactly("district-120101");
        supervise(caseNumber, "district");

        clock.moveTo(DUE.plusDays(15).atTime(23, 59, 59));
        executeOwnJobs();
        assertThat(supervisors(caseNumber)).isEmpty();
        clock.moveTo(DUE.plusDays(16).atStartOfDay());
        executeOwnJobs();
        assertThat(supervisors(caseNumber)).containsExactly("city-12");
        supervise(caseNumber, "city");

        assertThat(waitsAt(caseNumber)).containsExactly(OVERDUE);
        assertThat(marks(caseNumber)).containsExactly("120101001", "120101", "12");
    }

    /** Saturday, 9 May 2026 is worked. */
    @Test
    void aSupervisionThatIsLateCallsTheNextTierToTheSameTask() {
        String caseNumber = assisted(TIANJIN);
        clock.moveTo(DUE.plusDays(1).atStartOfDay());
        executeOwnJobs();
        clock.moveTo(LocalDateTime.of(2026, 5, 11, 23, 59, 58));
        executeOwnJobs();
        assertThat(supervisors(caseNumber)).containsExactly("street-120101001");
        clock.moveTo(LocalDateTime.of(2026, 5, 11, 23, 59, 59));
        executeOwnJobs();
        assertThat(supervisors(caseNumber)).containsExactly("district-120101,street-120101001");
    }

    /** The demo's clock goes months ahead in one step. */
    @Test
    void aJumpAheadCallsEachTierOnce() {
        String caseNumber = assisted(TIANJIN);
        moveTo(DUE.plusMonths(3));
        assertThat(waitsAt(caseNumber)).contains(OVERDUE);
        assertThat(supervisors(caseNumber)).hasSize(3);
        assertThat(keys(caseNumber)).doesNotContain(PlacementProcess.HASTEN_PLACEMENT);
        assertThat(supervision.of(caseNumber).stream()
                        .filter(mark -> mark.subjectKey().equals(AssistanceMark.PLACEMENT)))
                .hasSize(3);
        assertThat(executeOwnJobs()).isZero();
    }

    @Test
    void aProcessThatIsStartedAnewGoesOnFromTheDomain() {
        String caseNumber = assisted(TIANJIN);
        clock.moveTo(DUE.plusDays(1).atStartOfDay());
        executeOwnJobs();
        String running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .singleResult()
                .getId();
        engine.getRuntimeService().deleteProcessInstance(running, "lost", true, true, true, false);

        begin(caseNumber);
        executeOwnJobs();
        assertThat(waitsAt(caseNumber)).containsExactly(OVERDUE);
        assertThat(marks(caseNumber)).containsExactly("120101001");
        moveTo(DUE.plusDays(8));
        assertThat(marks(caseNumber)).containsExactly("120101001", "120101");
    }

    @Test
    void aPauseRestsTheClockAndItGoesOnWithTheDaysThatWereLeft() {
        String caseNumber = assisted(TIANJIN);
        moveTo(LocalDate.of(2026, 3, 12));
        act(caseNumber, "pause-placement", "street", pause("2026-03-12", "2026-06-01"));
        assertThat(waitsAt(caseNumber)).containsExactly("timer_pauseReview");
        moveTo(LocalDate.of(2026, 5, 20));
        assertThat(keys(caseNumber)).isEmpty();
        assertThat(state(caseNumber).overdue()).isFalse();

        act(caseNumber, "resume-placement", "street", Map.of("day", "2026-05-20", "note", "培训提前结束"));
        assertThat(waitsAt(caseNumber)).containsExactly(WITHIN);
        // 10 of 60 days were used.
        assertThat(state(caseNumber).placementDue())
                .isEqualTo(LocalDate.of(2026, 5, 20).plusDays(50));
        clock.moveTo(LocalDate.of(2026, 7, 9).atTime(23, 59));
        executeOwnJobs();
        assertThat(waitsAt(caseNumber)).doesNotContain(OVERDUE);
        clock.moveTo(LocalDate.of(2026, 7, 10).atStartOfDay());
        executeOwnJobs();
        assertThat(waitsAt(caseNumber)).contains(OVERDUE);
    }

    @Test
    void aPauseIsReviewedOnItsDay() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "pause-placement", "street", pause("2026-03-02", "2026-03-20"));
        moveTo(LocalDate.of(2026, 3, 19));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(LocalDate.of(2026, 3, 20));
        assertThat(task(caseNumber, PlacementProcess.REVIEW_PAUSE).groups()).containsExactly("street-120101001");
        complete(
                caseNumber,
                PlacementProcess.REVIEW_PAUSE,
                "street",
                Map.of("outcome", "prolong", "reviewDay", "2026-04-20", "note", "仍在培训"));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(LocalDate.of(2026, 4, 20));
        complete(caseNumber, PlacementProcess.REVIEW_PAUSE, "street", Map.of("outcome", "resume", "note", "培训已结束"));
        assertThat(state(caseNumber).placementDue())
                .isEqualTo(LocalDate.of(2026, 4, 20).plusDays(60).plusDays(3));
    }

    @Test
    void aReviewOfAPauseThatIsLateIsSupervised() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "pause-placement", "street", pause("2026-03-02", "2026-03-20"));
        moveTo(LocalDate.of(2026, 3, 20));
        moveTo(LocalDate.of(2026, 3, 25));
        assertThat(keys(caseNumber)).containsExactly(PlacementProcess.REVIEW_PAUSE);
        moveTo(LocalDate.of(2026, 3, 26));
        assertThat(supervisors(caseNumber)).containsExactly("district-120101");
    }

    @Test
    void onlyThePolicysReasonsPauseAndOnlyTheStreetOrAboveMay() {
        String caseNumber = assisted(TIANJIN);
        assertThat(offered(caseNumber, "community")).doesNotContain("pause-placement");
        assertThat(offered(caseNumber, "street2")).doesNotContain("pause-placement");
        assertThat(offered(caseNumber, "street")).contains("pause-placement");
        assertThatThrownBy(() -> act(
                        caseNumber,
                        "pause-placement",
                        "street",
                        Map.of("reason", "holiday", "day", "2026-03-02", "reviewDay", "2026-04-02", "note", "休假")))
                .isInstanceOf(InputRejected.class);
        assertThatThrownBy(() -> act(caseNumber, "resume-placement", "street", Map.of()))
                .isInstanceOf(RuleRefused.class);
    }

    private Map<String, Object> pause(String day, String reviewDay) {
        return Map.of("reason", "training", "day", day, "reviewDay", reviewDay, "note", "参加脱产培训");
    }

    private static Map<String, Object> hastened() {
        return Map.of("outcome", "noted", "measures", "已推荐三个岗位");
    }

    private void supervise(String caseNumber, String officer) {
        complete(
                caseNumber,
                SupervisionProcess.SUPERVISE,
                officer,
                Map.of("outcome", "supervised", "opinion", "限期安置并报告情况"));
    }

    /** Groups of the open supervisions. */
    private List<String> supervisors(String caseNumber) {
        return processes.openTasks(caseNumber).stream()
                .filter(task -> task.key().equals(SupervisionProcess.SUPERVISE))
                .map(task -> String.join(",", task.groups()))
                .toList();
    }

    /** Units that were called for the placement, in their order. */
    private List<String> marks(String caseNumber) {
        return supervision.of(caseNumber).stream()
                .filter(mark -> mark.subjectKey().equals(AssistanceMark.PLACEMENT))
                .map(AssistanceMark::supervisorUnitCode)
                .toList();
    }
}
