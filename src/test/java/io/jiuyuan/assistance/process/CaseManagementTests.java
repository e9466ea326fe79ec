package io.jiuyuan.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.assistance.Assistances.Situation;
import io.jiuyuan.assistance.steps.CaseLog;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Suspension, loss of contact, move to another unit (DOMAIN 4.2 and 5). */
class CaseManagementTests extends AssistanceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 6);

    @Autowired
    CaseLog log;

    @Autowired
    MockMvc mvc;

    @Test
    void hospitalRestsTheClockAndRecoveryGoesOnWithTheDaysLeft() {
        String caseNumber = assisted(TIANJIN);
        moveTo(LocalDate.of(2026, 3, 12));
        act(caseNumber, "suspend-assistance", "street", suspension("hospital", "2026-03-12", "2026-05-10"));
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.SUSPENDED);
        assertThat(waitsAt(caseNumber)).containsExactly("timer_suspensionReview");

        moveTo(LocalDate.of(2026, 5, 9));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(LocalDate.of(2026, 5, 10));
        assertThat(task(caseNumber, AssistanceProcess.REVIEW_SUSPENSION).groups())
                .containsExactly("street-120101001");
        complete(
                caseNumber,
                AssistanceProcess.REVIEW_SUSPENSION,
                "street",
                Map.of("outcome", "prolong", "reviewDay", "2026-06-10", "note", "仍在住院"));
        assertThat(keys(caseNumber)).isEmpty();
        moveTo(LocalDate.of(2026, 6, 10));
        complete(caseNumber, AssistanceProcess.REVIEW_SUSPENSION, "street", Map.of("outcome", "resume", "note", "已出院"));

        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
        // 10 of 60 days were used; 50 days after 10 June are 30 July.
        assertThat(state(caseNumber).placementDue()).isEqualTo(LocalDate.of(2026, 7, 30));
        assertThat(waitsAt(caseNumber)).containsExactly("timer_reminder");
    }

    @Test
    void aReasonThatDoesNotPauseLetsTheClockRunOn() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "suspend-assistance", "street", suspension("away", "2026-03-02", "2026-05-20"));
        moveTo(LocalDate.of(2026, 5, 8));
        act(caseNumber, "resume-assistance", "street", Map.of("day", "2026-05-08", "note", "已返回"));
        assertThat(state(caseNumber).placementDue()).isEqualTo(DUE);
        executeOwnJobs();
        assertThat(waitsAt(caseNumber)).contains("receiveTask_overdue");
    }

    @Test
    void aReviewThatIsLateIsSupervised() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "suspend-assistance", "street", suspension("hospital", "2026-03-02", "2026-03-20"));
        moveTo(LocalDate.of(2026, 3, 20));
        moveTo(LocalDate.of(2026, 3, 25));
        assertThat(keys(caseNumber)).containsExactly(AssistanceProcess.REVIEW_SUSPENSION);
        moveTo(LocalDate.of(2026, 3, 26));
        assertThat(task(caseNumber, SupervisionProcess.SUPERVISE).groups()).containsExactly("district-120101");
    }

    @Test
    void aReviewNeverLiesFartherAheadThanThePolicyAllows() {
        String caseNumber = assisted(TIANJIN);
        assertThatThrownBy(() -> act(
                        caseNumber, "suspend-assistance", "street", suspension("hospital", "2026-03-02", "2026-12-31")))
                .isInstanceOf(InputRejected.class)
                .hasMessageContaining("复核日期");
    }

    @Test
    void aLostPersonIsFoundAgain() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "report-lost-contact", "community", Map.of("day", "2026-03-02", "note", "三次入户均无人"));
        assertThat(offered(caseNumber, "community")).doesNotContain("report-lost-contact");
        assertThat(task(caseNumber, AssistanceProcess.CHECK_CONTACT).groups()).containsExactly("street-120101001");
        complete(
                caseNumber,
                AssistanceProcess.CHECK_CONTACT,
                "street",
                Map.of("outcome", "found", "note", "已在亲属家中见到本人"));
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
        assertThat(waitsAt(caseNumber)).containsExactly("timer_reminder");
        assertThat(offered(caseNumber, "community")).contains("report-lost-contact");
    }

    @Test
    void aPersonWhoIsNotFoundIsSuggestedForExitAndStays() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "report-lost-contact", "community", Map.of("day", "2026-03-02", "note", "三次入户均无人"));
        complete(
                caseNumber,
                AssistanceProcess.CHECK_CONTACT,
                "street",
                Map.of("outcome", "not-found", "note", "走访、电话均无结果"));
        assertThat(state(caseNumber).situation()).isEqualTo(Situation.ASSISTING);
        assertThat(events(caseNumber)).contains("contact-lost", "contact-not-found");
    }

    @Test
    void aCheckOfContactThatIsLateIsSupervised() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "report-lost-contact", "community", Map.of("day", "2026-03-02", "note", "三次入户均无人"));
        moveTo(LocalDate.of(2026, 3, 16));
        assertThat(keys(caseNumber)).containsExactly(AssistanceProcess.CHECK_CONTACT);
        moveTo(LocalDate.of(2026, 3, 17));
        assertThat(keys(caseNumber))
                .containsExactlyInAnyOrder(AssistanceProcess.CHECK_CONTACT, SupervisionProcess.SUPERVISE);
    }

    @Test
    void aCaseMovesWithItsClockAndItsOpenTasks() {
        String caseNumber = assisted(TIANJIN);
        moveTo(DUE.minusDays(15));
        act(caseNumber, "transfer-case", "street", Map.of("unit", "120101002002", "reason", "迁居"));
        assertThat(offered(caseNumber, "street")).doesNotContain("transfer-case");
        OpenTask waiting = task(caseNumber, AssistanceProcess.ACCEPT_TRANSFER);
        assertThat(waiting.groups()).containsExactly("community-120101002002");
        complete(
                caseNumber,
                AssistanceProcess.ACCEPT_TRANSFER,
                "community2",
                Map.of("outcome", "accept", "opinion", "已核实现居住地"));

        assertThat(recognitions.find(caseNumber).orElseThrow().unitCode()).isEqualTo("120101002002");
        assertThat(recognitions.decisions(caseNumber))
                .extracting(Recognitions.Decision::outcome)
                .contains("move");
        assertThat(state(caseNumber).placementDue()).isEqualTo(DUE);
        assertThat(task(caseNumber, PlacementProcess.HASTEN_PLACEMENT).groups())
                .containsExactly("community-120101002002");
        assertThat(processes.openTasks(caseNumber))
                .allSatisfy(task -> assertThat(task.groups()).noneMatch(group -> group.contains("120101001")));
        assertThat(offered(caseNumber, "community")).isEmpty();
        moveTo(DUE.plusDays(1));
        assertThat(processes.openTasks(caseNumber).stream()
                        .filter(task -> task.key().equals(SupervisionProcess.SUPERVISE))
                        .map(OpenTask::groups)
                        .toList())
                .contains(List.of("street-120101002"));
    }

    @Test
    void aCaseThatIsNotAcceptedStays() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "transfer-case", "street", Map.of("unit", "120101002002", "reason", "迁居"));
        complete(
                caseNumber,
                AssistanceProcess.ACCEPT_TRANSFER,
                "community2",
                Map.of("outcome", "decline", "opinion", "查无此人居住"));
        assertThat(recognitions.find(caseNumber).orElseThrow().unitCode()).isEqualTo("120101001001");
        assertThat(offered(caseNumber, "street")).contains("transfer-case");
    }

    @Test
    void aCaseMovesOnlyToAnotherUnitOfItsTierInItsCity() {
        String caseNumber = assisted(TIANJIN);
        for (String unit : List.of("120101002", "120101001001", "360502001001", "999")) {
            assertThatThrownBy(() -> act(caseNumber, "transfer-case", "street", Map.of("unit", unit, "reason", "迁居")))
                    .as(unit)
                    .isInstanceOf(InputRejected.class);
        }
        assertThatThrownBy(() ->
                        act(caseNumber, "transfer-case", "community", Map.of("unit", "120101002002", "reason", "迁居")))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void everyMatterIsInTheFile() {
        String caseNumber = assisted(TIANJIN);
        act(caseNumber, "suspend-assistance", "street", suspension("hospital", "2026-03-02", "2026-03-20"));
        act(caseNumber, "resume-assistance", "street", Map.of("day", "2026-03-02", "note", "误登记"));
        assertThat(events(caseNumber)).containsExactly("suspended", "resumed");
        assertThat(state(caseNumber).placementDue()).isEqualTo(DUE);
    }

    private Map<String, Object> suspension(String reason, String day, String reviewDay) {
        return Map.of("reason", reason, "day", day, "reviewDay", reviewDay, "note", "有证明材料");
    }

    private List<String> events(String caseNumber) {
        return log.of(caseNumber).stream().map(event -> event.kind()).toList();
    }

    @Test
    void theFileIsReadWithinTheJurisdiction() throws Exception {
        String caseNumber = assisted(TIANJIN);
        moveTo(LocalDate.of(2026, 3, 12));
        act(caseNumber, "suspend-assistance", "street", suspension("hospital", "2026-03-12", "2026-05-10"));

        mvc.perform(get("/api/cases/{number}/assistance", caseNumber).with(httpBasic("street", "jiuyuan-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.situation").value("SUSPENDED"))
                .andExpect(jsonPath("$.situations[1].reason").value("住院治疗"))
                .andExpect(jsonPath("$.clocks[0].daysLeft").value(50))
                .andExpect(jsonPath("$.clocks[0].pauseName").value("住院治疗"))
                .andExpect(jsonPath("$.events[0].kind").value("suspended"));
        mvc.perform(get("/api/cases/{number}/assistance", caseNumber).with(httpBasic("street2", "jiuyuan-demo")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/cases/{number}/assistance", "JY000").with(httpBasic("street", "jiuyuan-demo")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPersonWhoFitsAnotherCategoryChangesIntoIt() {
        String caseNumber = assisted(TIANJIN, "zero-employment");
        LocalDate due = state(caseNumber).placementDue();
        jdbc.update(
                "UPDATE JY_RECOGNITION SET able_and_willing = TRUE, registered_unemployed = TRUE, insurance_months = 96,"
                        + " contracted_farmland = FALSE WHERE case_number = ?",
                caseNumber);
        assertThat(offered(caseNumber, "street")).doesNotContain("change-category");
        act(caseNumber, "change-category", "district", Map.of("category", "4050", "reason", "家庭成员已就业"));

        assertThat(recognitions.find(caseNumber).orElseThrow().primaryCategory())
                .isEqualTo("4050");
        assertThat(state(caseNumber).placementDue()).isEqualTo(due);
        assertThat(events(caseNumber)).containsExactly("category-changed");
    }
}
