package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.publicnotice.PublicNotices;
import io.jiuyuan.recognition.steps.Approval;
import io.jiuyuan.recognition.steps.PreliminaryReview;
import io.jiuyuan.recognition.steps.Recheck;
import io.jiuyuan.shared.RuleRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * T32: whoever took the last review decision on a case does not take the next, whatever post he or she acts in. Asked of the
 * steps themselves, so that it holds even for one who is in both groups.
 */
class SameOfficerNeverTakesTwoReviewsInARowTests extends RecognitionTest {

    @Autowired
    Officers officers;

    @Autowired
    Recheck recheck;

    @Autowired
    Approval approval;

    @Autowired
    PreliminaryReview preliminary;

    @Autowired
    PublicNotices notices;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void notRecheckAfterPreliminaryReview() {
        String caseNumber = atRecheck();

        assertSameOfficer(() -> recheck.pass(caseNumber, officer("community"), null));
    }

    @Test
    void notApprovalAfterRecheck() {
        String caseNumber = atApproval();

        assertSameOfficer(() -> approval.pass(caseNumber, officer("street"), null, null));
    }

    @Test
    void notApprovalAfterPreliminaryReviewWhereThereIsNoRecheck() {
        String caseNumber = apply(XINYU);
        accept(caseNumber, XINYU);
        visit(caseNumber, XINYU);
        review(caseNumber, XINYU);

        assertSameOfficer(() -> approval.pass(caseNumber, officer("xinyu-street"), null, null));
    }

    @Test
    void notTheStepToWhichOneSentTheCaseBack() {
        String caseNumber = atApproval();
        complete(caseNumber, RecognitionProcess.APPROVE, "district", sendBack("preliminary-review"));

        assertSameOfficer(() -> preliminary.pass(caseNumber, officer("district"), null, null));
    }

    @Test
    void notRecheckAfterSettlingAnObjection() {
        String caseNumber = settledObjection();

        assertSameOfficer(() -> recheck.pass(caseNumber, officer("street"), null));
    }

    @Test
    void notRecheckAfterPreliminaryReviewAlthoughSomebodyElseSettledAnObjection() {
        String caseNumber = settledObjection();

        assertSameOfficer(() -> recheck.pass(caseNumber, officer("community"), null));
    }

    @Test
    void aColleagueRechecksWhatAnotherSettled() {
        String caseNumber = settledObjection();

        complete(caseNumber, RecognitionProcess.RECHECK, "street3", Map.of("outcome", "pass"));

        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.APPROVE);
    }

    private String settledObjection() {
        String caseNumber = noticed();
        String number = jdbc.queryForObject(
                "SELECT notice_number FROM JY_RECOGNITION WHERE case_number = ?", String.class, caseNumber);
        notices.object(number, "该人员长期在外经营店铺", "李某", "13900139000");
        complete(
                caseNumber,
                RecognitionProcess.SETTLE_OBJECTION,
                "street",
                Map.of("outcome", "dismiss", "answer", "经核查不属实", "opinion", "已走访邻里"));
        noticeEnds();
        return caseNumber;
    }

    /** It is the same review, taken up once more. */
    @Test
    void theReviewerWhoSentACaseBackTakesItUpAgain() {
        String caseNumber = verified();
        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", sendBack("home-verification"));
        visit(caseNumber, TIANJIN);

        review(caseNumber, TIANJIN);

        assertThat(status(caseNumber)).isEqualTo("notice");
    }

    @Test
    void thePersonIsToldBeforeDeciding() {
        String caseNumber = atApproval();
        engine.getTaskService()
                .addCandidateGroup(task(caseNumber, RecognitionProcess.APPROVE).id(), "street-120101001");

        assertThat(view(caseNumber, RecognitionProcess.APPROVE, "street")
                        .at("/warnings")
                        .toString())
                .contains("您已办理本案的上一审查环节（街道复核），本环节须由其他人员办理。");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> complete(caseNumber, RecognitionProcess.APPROVE, "street", Map.of("outcome", "pass")))
                .returns("same-officer", RuleRefused::code);
        assertThat(keys(caseNumber)).containsExactly(RecognitionProcess.APPROVE);
    }

    /** Material checks judge nothing: a street office of one may accept and, alone, decide. */
    @Test
    void acceptanceIsNoReview() {
        String caseNumber = apply(CHONGQING);
        accept(caseNumber, CHONGQING);
        approve(caseNumber, CHONGQING);

        assertThat(status(caseNumber)).isEqualTo("recognized");
    }

    private Officer officer(String username) {
        return officers.find(username).orElseThrow();
    }

    private void assertSameOfficer(Runnable act) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> transactions.executeWithoutResult(status -> act.run()))
                .returns("same-officer", RuleRefused::code);
    }
}
