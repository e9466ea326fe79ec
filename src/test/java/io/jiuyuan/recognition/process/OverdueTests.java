package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.recognition.domain.OverdueMark;
import io.jiuyuan.recognition.domain.OverdueMarkRepository;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every step is marked the moment after its limit, not on its last day, and the next tier gets a task for it. */
class OverdueTests extends RecognitionTest {

    @Autowired
    OverdueMarkRepository marks;

    @Autowired
    PublicNotices notices;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void acceptanceAfterTwoWorkingDays() {
        String caseNumber = apply(TIANJIN);

        assertEscalates(
                caseNumber, RecognitionProcess.ACCEPT_APPLICATION, LocalDate.of(2026, 3, 4), "street-120101001");
    }

    @Test
    void comparisonAfterThree() {
        registers.takeDown(RegisterKind.SOCIAL_INSURANCE);
        String caseNumber = apply(TIANJIN);
        accept(caseNumber, TIANJIN);

        assertEscalates(
                caseNumber, RecognitionProcess.RESOLVE_COMPARISON, LocalDate.of(2026, 3, 5), "street-120101001");
    }

    @Test
    void homeVerificationAfterFive() {
        String caseNumber = apply(TIANJIN);
        accept(caseNumber, TIANJIN);

        assertEscalates(caseNumber, RecognitionProcess.VERIFY_HOME, LocalDate.of(2026, 3, 9), "street-120101001");
    }

    @Test
    void preliminaryReviewAfterFive() {
        assertEscalates(
                verified(), RecognitionProcess.PRELIMINARY_REVIEW, LocalDate.of(2026, 3, 9), "street-120101001");
    }

    @Test
    void objectionAfterFiveToTheDistrict() {
        String caseNumber = noticed();
        object(caseNumber);

        assertEscalates(caseNumber, RecognitionProcess.SETTLE_OBJECTION, LocalDate.of(2026, 3, 9), "district-120101");
    }

    @Test
    void recheckAfterThreeToTheDistrict() {
        assertEscalates(atRecheck(), RecognitionProcess.RECHECK, LocalDate.of(2026, 3, 13), "district-120101");
    }

    @Test
    void approvalAfterFiveToTheCity() {
        assertEscalates(atApproval(), RecognitionProcess.APPROVE, LocalDate.of(2026, 3, 17), "city-12");
    }

    @Test
    void xinyusCountyIsSupervisedByItsCity() {
        String caseNumber = apply(XINYU);
        accept(caseNumber, XINYU);
        visit(caseNumber, XINYU);
        review(caseNumber, XINYU);

        assertEscalates(caseNumber, RecognitionProcess.APPROVE, LocalDate.of(2026, 3, 9), "city-3605");
    }

    @Test
    void chongqingsStreetIsSupervisedByItsDistrict() {
        assertEscalates(
                apply(CHONGQING), RecognitionProcess.ACCEPT_APPLICATION, LocalDate.of(2026, 3, 4), "district-500103");
    }

    private void assertEscalates(String caseNumber, String task, LocalDate lastDay, String supervisors) {
        Instant due = task(caseNumber, task).due();
        assertThat(LocalDate.ofInstant(due, clock.getZone())).isEqualTo(lastDay);

        clock.moveTo(lastDay.atTime(23, 59, 58));
        executeDueJobs();
        assertThat(keys(caseNumber)).containsExactly(task);
        clock.moveTo(lastDay.plusDays(1).atStartOfDay());
        executeDueJobs();

        assertThat(keys(caseNumber)).containsExactlyInAnyOrder(task, RecognitionProcess.SUPERVISE_OVERDUE);
        assertThat(task(caseNumber, RecognitionProcess.SUPERVISE_OVERDUE).groups())
                .containsExactly(supervisors);
        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber))
                .singleElement()
                .returns(task, OverdueMark::taskKey)
                .returns(due, OverdueMark::dueAt);
    }

    @Test
    void theSupervisorsWordStaysOnFileAndIsShownToTheReviewer() {
        String caseNumber = verified();
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
        assertThat(view(caseNumber, RecognitionProcess.SUPERVISE_OVERDUE, "street")
                        .at("/supervision/stepName")
                        .asText())
                .isEqualTo("社区核查");
        assertThat(view(caseNumber, RecognitionProcess.SUPERVISE_OVERDUE, "street")
                        .at("/supervision/stillOpen")
                        .asBoolean())
                .isTrue();
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber, RecognitionProcess.SUPERVISE_OVERDUE, "street", Map.of("outcome", "supervised")));

        supervise(caseNumber, "street");

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.PRELIMINARY_REVIEW);
        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber))
                .singleElement()
                .returns("street", OverdueMark::supervisedBy);
        assertThat(view(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community")
                        .at("/warnings")
                        .toString())
                .contains("曾超期，督办意见：请于本周内办结");
    }

    @Test
    void theSupervisionOutlivesTheStepButNotTheCase() {
        String caseNumber = atApproval();
        clock.moveTo(LocalDate.of(2026, 3, 18));
        executeDueJobs();
        assertThat(keys(caseNumber)).contains(RecognitionProcess.SUPERVISE_OVERDUE);

        approve(caseNumber, TIANJIN);

        assertRecognized(caseNumber);
    }

    @Test
    void severalOverdueStepsAreSupervisedAtOnce() {
        String caseNumber = apply(TIANJIN);
        clock.moveTo(LocalDate.of(2026, 3, 5));
        executeDueJobs();
        accept(caseNumber, TIANJIN);
        clock.moveTo(LocalDate.of(2026, 3, 13));
        executeDueJobs();

        List<OpenTask> supervisions = processes.openTasks(caseNumber).stream()
                .filter(task -> task.key().equals(RecognitionProcess.SUPERVISE_OVERDUE))
                .toList();

        assertThat(supervisions).hasSize(2);
        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber))
                .extracting(OverdueMark::stepName)
                .containsExactly("受理与材料核对", "入户核实");
        assertThat(supervisions)
                .extracting(task -> engine.getTaskService().getVariable(task.id(), RecognitionProcess.OVERDUE_MARK))
                .containsExactlyElementsOf(marks.findByCaseNumberOrderByMarkedAt(caseNumber).stream()
                        .map(mark -> (Object) mark.getId())
                        .toList());
    }

    @Test
    void aSupervisionThatIsLateItselfCallsTheTierAbove() {
        String caseNumber = verified();
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
        Instant due = task(caseNumber, RecognitionProcess.SUPERVISE_OVERDUE).due();
        assertThat(LocalDate.ofInstant(due, clock.getZone())).isEqualTo(LocalDate.of(2026, 3, 13));

        clock.moveTo(LocalDateTime.of(2026, 3, 13, 23, 59, 58));
        executeDueJobs();
        assertThat(task(caseNumber, RecognitionProcess.SUPERVISE_OVERDUE).groups())
                .containsExactly("street-120101001");
        clock.moveTo(LocalDate.of(2026, 3, 14));
        executeDueJobs();

        assertThat(task(caseNumber, RecognitionProcess.SUPERVISE_OVERDUE).groups())
                .containsExactlyInAnyOrder("street-120101001", "district-120101");
        supervise(caseNumber, "district");
        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber))
                .singleElement()
                .returns("120101", OverdueMark::raisedToUnitCode)
                .returns("district", OverdueMark::supervisedBy);
    }

    @Test
    void aStepDoneInTimeIsNeverMarked() {
        String caseNumber = verified();
        review(caseNumber, TIANJIN);
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();

        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber)).isEmpty();
    }

    private void supervise(String caseNumber, String officer) {
        complete(
                caseNumber,
                RecognitionProcess.SUPERVISE_OVERDUE,
                officer,
                Map.of("outcome", "supervised", "opinion", "请于本周内办结"));
    }

    private void object(String caseNumber) {
        String number = jdbc.queryForObject(
                "SELECT notice_number FROM JY_RECOGNITION WHERE case_number = ?", String.class, caseNumber);
        notices.object(number, "该人员长期在外经营店铺", "李某", "13900139000");
        runAsync();
    }
}
