package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.agreement.domain.AgreementOverdue;
import io.jiuyuan.agreement.domain.AgreementOverdueRepository;
import io.jiuyuan.workflow.CaseActions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step is marked the moment after its limit, not on its last day, and the district gets a task for it. */
class AgreementOverdueTests extends AgreementTest {

    private static final LocalDate FIVE = LocalDate.of(2026, 3, 9);
    private static final LocalDate TEN = LocalDate.of(2026, 3, 16);

    @Autowired
    AgreementOverdueRepository marks;

    @Autowired
    CaseActions actions;

    @Test
    void draftAfterFiveWorkingDays() {
        assertEscalates(
                started(TIANJIN),
                AgreementProcess.DRAFT_AGREEMENT,
                FIVE,
                AgreementProcess.SUPERVISE,
                "district-120101");
    }

    @Test
    void signingAfterTen() {
        assertEscalates(toSign(), AgreementProcess.SIGN_AGREEMENT, TEN, AgreementProcess.SUPERVISE, "district-120101");
    }

    @Test
    void declineAfterFive() {
        assertEscalates(
                declined(), AgreementProcess.SETTLE_DECLINE, FIVE, AgreementProcess.SUPERVISE, "district-120101");
    }

    @Test
    void helperAfterFive() {
        assertEscalates(
                started(CHONGQING), AgreementProcess.NAME_HELPER, FIVE, AgreementProcess.SUPERVISE, "district-500103");
    }

    @Test
    void changeOfHelperAfterFive() {
        String caseNumber = signed();
        request(caseNumber, "agreement-helper-request", Map.of("text", "希望换一位帮扶人"));
        assertEscalates(
                caseNumber,
                AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                FIVE,
                AgreementChangeProcess.SUPERVISE,
                "district-120101");
    }

    @Test
    void amendmentAfterFive() {
        String caseNumber = signed();
        request(caseNumber, "agreement-terms", Map.of("reason", "rules-changed"));
        assertEscalates(
                caseNumber,
                AgreementChangeProcess.AMEND_AGREEMENT,
                FIVE,
                AgreementChangeProcess.SUPERVISE,
                "district-120101");
    }

    @Test
    void supplementAfterTen() {
        String caseNumber = signed();
        request(caseNumber, "agreement-helper-moved", Map.of("reason", "helper-left"));
        complete(
                caseNumber,
                AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                "street",
                Map.of("outcome", "granted", "helper", "street3"));
        assertEscalates(
                caseNumber,
                AgreementChangeProcess.SIGN_SUPPLEMENT,
                TEN,
                AgreementChangeProcess.SUPERVISE,
                "district-120101");
    }

    @Test
    void investigationAfterTen() {
        assertEscalates(
                breach(),
                AgreementChangeProcess.INVESTIGATE_BREACH,
                TEN,
                AgreementChangeProcess.SUPERVISE,
                "district-120101");
    }

    @Test
    void terminationAfterFive() {
        String caseNumber = breach();
        complete(
                caseNumber,
                AgreementChangeProcess.INVESTIGATE_BREACH,
                "street",
                Map.of(
                        "outcome", "breach",
                        "findings", "三次未到场",
                        "heard", "waived",
                        "heardOn", clock.today().toString(),
                        "statement", "电话告知并送达通知",
                        "evidence", List.of(picture("street", "breach-evidence"))));
        assertEscalates(
                caseNumber,
                AgreementChangeProcess.DECIDE_TERMINATION,
                FIVE,
                AgreementChangeProcess.SUPERVISE,
                "district-120101");
    }

    @Test
    void aLateSupervisionCallsTheCity() {
        String caseNumber = started(TIANJIN);
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
        LocalDate lastDay = LocalDate.of(2026, 3, 13);

        clock.moveTo(lastDay.atTime(23, 59, 58));
        executeDueJobs();
        assertThat(task(caseNumber, AgreementProcess.SUPERVISE).groups()).containsExactly("district-120101");
        clock.moveTo(lastDay.plusDays(1).atStartOfDay());
        executeDueJobs();

        assertThat(task(caseNumber, AgreementProcess.SUPERVISE).groups())
                .containsExactlyInAnyOrder("district-120101", "city-12");
        complete(
                caseNumber, AgreementProcess.SUPERVISE, "city", Map.of("outcome", "supervised", "opinion", "请本周内完成起草"));
        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber))
                .singleElement()
                .returns("city", AgreementOverdue::supervisedBy)
                .returns("起草帮扶协议", AgreementOverdue::stepName);
        assertThat(view(caseNumber, AgreementProcess.DRAFT_AGREEMENT, "street")
                        .at("/warnings")
                        .toString())
                .contains("请本周内完成起草");
    }

    /** The mark stays on file; the case does not wait for the supervisor's word. */
    @Test
    void aSupervisionDoesNotOutliveWhatItIsAbout() {
        String caseNumber = started(TIANJIN);
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
        draft(caseNumber, TIANJIN);
        assertThat(keys(caseNumber))
                .containsExactlyInAnyOrder(AgreementProcess.SIGN_AGREEMENT, AgreementProcess.SUPERVISE);

        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", signing());

        assertOver(caseNumber);
        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber)).hasSize(1);
    }

    @Test
    void norDoesThatOfAChange() {
        String caseNumber = signed();
        request(caseNumber, "agreement-terms", Map.of("reason", "rules-changed"));
        clock.moveTo(LocalDate.of(2026, 3, 10));
        executeDueJobs();
        assertThat(keys(caseNumber)).contains(AgreementChangeProcess.SUPERVISE);

        complete(
                caseNumber,
                AgreementChangeProcess.AMEND_AGREEMENT,
                "street",
                Map.of("outcome", "rejected", "opinion", "不涉及协议条款"));

        assertOver(caseNumber);
    }

    /** Policy: thirty days after the decline was settled, at nine. */
    @Test
    void whoRenouncedIsAskedAgainAfterThirtyDays() {
        String caseNumber = declined();
        complete(
                caseNumber,
                AgreementProcess.SETTLE_DECLINE,
                "street",
                Map.of(
                        "outcome", "exit",
                        "opinion", "本人已书面声明放弃援助",
                        "statement", List.of(picture("street", "exit-statement"))));
        assertThat(keys(caseNumber)).as("an exit is proposed").containsExactly("userTask_verifyExit");

        clock.moveTo(LocalDate.of(2026, 4, 1).atTime(8, 59, 58));
        executeDueJobs();
        assertThat(keys(caseNumber)).doesNotContain(AgreementProcess.DRAFT_AGREEMENT);
        clock.moveTo(LocalDate.of(2026, 4, 1).atTime(9, 0));
        executeDueJobs();

        assertThat(keys(caseNumber)).contains(AgreementProcess.DRAFT_AGREEMENT);
    }

    private void assertEscalates(
            String caseNumber, String task, LocalDate lastDay, String supervision, String supervisors) {
        Instant due = task(caseNumber, task).due();
        assertThat(LocalDate.ofInstant(due, clock.getZone())).isEqualTo(lastDay);

        clock.moveTo(lastDay.atTime(23, 59, 58));
        executeDueJobs();
        assertThat(keys(caseNumber)).containsExactly(task);
        clock.moveTo(lastDay.plusDays(1).atStartOfDay());
        executeDueJobs();

        assertThat(keys(caseNumber)).containsExactlyInAnyOrder(task, supervision);
        assertThat(task(caseNumber, supervision).groups()).containsExactly(supervisors);
        assertThat(marks.findByCaseNumberOrderByMarkedAt(caseNumber))
                .singleElement()
                .returns(task, AgreementOverdue::taskKey)
                .returns(due, AgreementOverdue::dueAt);
    }

    private String declined() {
        String caseNumber = toSign();
        complete(
                caseNumber,
                AgreementProcess.SIGN_AGREEMENT,
                "street",
                Map.of(
                        "outcome", "declined",
                        "declinedOn", clock.today().toString(),
                        "declineReason", "暂时不想接受帮扶"));
        return caseNumber;
    }

    private String breach() {
        String caseNumber = signed();
        request(
                caseNumber,
                "agreement-breach",
                Map.of("duties", List.of("services-and-training"), "text", "多次无故不参加培训"));
        return caseNumber;
    }

    private void request(String caseNumber, String code, Map<String, Object> input) {
        as("street", () -> actions.perform(caseNumber, code, "street", new ObjectMapper().valueToTree(input)));
        runAsync();
    }
}
