package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.SubmitClaim;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every path of {@code subsidyClaim} from the submission to the approval, on the real model. */
class ClaimProcessTests extends ClaimTest {

    @Test
    void aClaimIsAcceptedCheckedAndApprovedAndWaitsForItsNotice() {
        Known known = flexibleWorker();
        String number = filed(known);
        assertThat(number).startsWith("BT1201012026");
        assertThat(status(number)).isEqualTo("submitted");
        assertThat(months(number + "-1")).containsExactly("reserved", "reserved");
        approve(number);
        assertThat(status(number)).isEqualTo("approved");
        assertThat(ready(number)).containsExactly(number + "-1");
        assertThat(months(number + "-1")).containsExactly("used", "used");
        assertThat(told(known)).containsExactly("approved");
        assertThat(runs(number)).isTrue();
    }

    @Test
    void theFormShowsWhoWhatHowMuchAndWhy() {
        Known known = flexibleWorker();
        String number = filed(known);
        JsonNode view = view(number, ClaimProcess.ACCEPT_CLAIM, "street");
        assertThat(view.get("title").asText()).isEqualTo("周明");
        assertThat(view.get("cards").findValuesAsText("title"))
                .containsExactly("申领事项", "人员与金额", "金额如何得出", "享受月份", "材料", "办理记录");
        assertThat(view.toString()).contains("元/月×2个月", "2026-02", "（未与政策原文核对）").doesNotContain(known.identityNumber());
    }

    @Test
    void theReviewerIsAnotherThanWhoFiledAcceptedOrChecked() {
        Known known = flexibleWorker();
        String number = submit(
                "district",
                new SubmitClaim(
                        "120101001",
                        FLEXIBLE,
                        null,
                        List.of(person(known, "2026-02", "2026-03")),
                        flexibleFiles("district"),
                        null,
                        null,
                        null,
                        null));
        check(number);
        assertThatThrownBy(() -> complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve")))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("same-officer"));
        assertThat(view(number, ClaimProcess.REVIEW_CLAIM, "district")
                        .get("warnings")
                        .toString())
                .contains("“复核”须由其他人员办理");
        complete(number, ClaimProcess.REVIEW_CLAIM, "district2", Map.of("outcome", "approve"));
        assertThat(status(number)).isEqualTo("approved");
    }

    @Test
    void aMonthThatAUnitPaidIsCutAtTheCheckAndTheOtherOneGoesOn() {
        Known known = flexibleWorker();
        String number = filed(known);
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept"));
        employedAtAUnit(known, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThat(view(number, ClaimProcess.CHECK_CLAIM, "street3")
                        .get("warnings")
                        .toString())
                .contains("不能享受灵活就业补贴");
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", Map.of("outcome", "pass", "opinion", "已核对参保记录"));
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve"));
        assertThat(months(number + "-1")).containsExactlyInAnyOrder("used", "free");
        assertThat(payable.lines(List.of(number + "-1")).get(0).period()).isEqualTo("2026年2月");
    }

    @Test
    void aMonthFoundVoidAtTheReviewGoesBackToTheCheck() {
        Known known = flexibleWorker();
        String number = filed(known);
        check(number);
        employedAtAUnit(known, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 31));
        assertThatThrownBy(() -> complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve")))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("month-void"));
        complete(
                number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "send-back", "opinion", "请核减单位缴费的月份"));
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", Map.of("outcome", "pass", "opinion", "两个月均为单位缴费"));
        assertThat(months(number + "-1")).containsOnly("free");
        assertThatThrownBy(() -> complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve")))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("nothing-to-pay"));
    }

    @Test
    void aMonthKnownToBeVoidIsNotTakenIn() {
        Known known = flexibleWorker();
        employedAtAUnit(known, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 10));
        assertThatThrownBy(() -> filed(known))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.field()).startsWith("people[0]");
                            assertThat(problem.message()).contains("不能享受灵活就业补贴");
                        }));
    }

    @Test
    void whatIsMissingIsAskedForAndTheClaimBeginsAgain() {
        Known known = flexibleWorker();
        String number = submit("street", flexible(known, "2026-02", "2026-03", List.of()));
        assertThatThrownBy(() -> complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept")))
                .isInstanceOf(RuleRefused.class);
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", supplement());
        assertThat(status(number)).isEqualTo("supplementing");
        assertThat(keys(number)).containsExactly(ClaimProcess.SUPPLEMENT_CLAIM);
        complete(
                number,
                ClaimProcess.SUPPLEMENT_CLAIM,
                "street",
                Map.of("outcome", "done", "files", flexibleFiles("street")));
        approve(number);
        assertThat(status(number)).isEqualTo("approved");
        assertThat(told(known)).containsExactly("wanted", "approved");
    }

    @Test
    void aSupplementIsAskedForOnlyAsOftenAsThePolicySays() {
        String number = filed(flexibleWorker());
        for (int i = 0; i < 2; i++) {
            complete(number, ClaimProcess.ACCEPT_CLAIM, "street", supplement());
            complete(number, ClaimProcess.SUPPLEMENT_CLAIM, "street", Map.of("outcome", "done", "opinion", "已口头说明情况"));
        }
        assertThat(view(number, ClaimProcess.ACCEPT_CLAIM, "street")
                        .get("options")
                        .findValuesAsText("code"))
                .doesNotContain("supplement");
        assertThatThrownBy(() -> complete(number, ClaimProcess.ACCEPT_CLAIM, "street", supplement()))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("supplement-limit"));
    }

    @Test
    void whoeverHandsInNothingIsRemindedAndThenTheClaimIsClosedAndItsMonthsAreFree() {
        Known known = flexibleWorker();
        String number = filed(known);
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", supplement());
        // Ten working days from Monday, 2 March: to the end of Monday, 16 March.
        clock.moveTo(LocalDate.of(2026, 3, 15));
        executeDueJobs();
        assertThat(told(known)).containsExactly("wanted", "reminded");
        assertThat(status(number)).isEqualTo("supplementing");
        clock.moveTo(LocalDate.of(2026, 3, 17));
        executeDueJobs();
        assertThat(status(number)).isEqualTo("closed");
        assertThat(runs(number)).isFalse();
        assertThat(months(number + "-1")).containsOnly("free");
    }

    @Test
    void aRefusalTellsReasonArticleAndRemedyAndFreesTheMonthsForANewClaim() {
        Known known = flexibleWorker();
        String number = filed(known);
        check(number);
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", refusal());
        assertThat(status(number)).isEqualTo("refused");
        assertThat(runs(number)).isFalse();
        assertThat(months(number + "-1")).containsOnly("free");
        assertThat(notifications.of(known.caseNumber()).get(0).text())
                .contains("申报情况经核实不属实", "第十五条", "行政复议", number)
                .doesNotContain(known.caseNumber());
        SubmitClaim again = new SubmitClaim(
                null,
                FLEXIBLE,
                null,
                List.of(person(known, "2026-02", "2026-03")),
                flexibleFiles("street"),
                null,
                null,
                number,
                null);
        String next = submit("street", again);
        approve(next);
        assertThat(status(next)).isEqualTo("approved");
    }

    @Test
    void aRefusalWantsItsReasonAndWhatSpeaksForIt() {
        String number = filed(flexibleWorker());
        assertThatThrownBy(() -> complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "refuse")))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder("opinion", "reason"));
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", refusal());
        assertThat(status(number)).isEqualTo("refused");
    }

    @Test
    void theReviewerMaySendItBackToTheCheck() {
        String number = filed(flexibleWorker());
        check(number);
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "send-back", "opinion", "请核对三月缴费"));
        assertThat(keys(number)).containsExactly(ClaimProcess.CHECK_CLAIM);
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve"));
        assertThat(status(number)).isEqualTo("approved");
    }

    @Test
    void theClaimantMayWithdrawUntilItStandsOnANotice() {
        Known known = flexibleWorker();
        String number = filed(known);
        check(number);
        as("street", () -> claims.withdraw(number, "本人已找到单位就业", "street"));
        runAsync();
        assertThat(status(number)).isEqualTo("withdrawn");
        assertThat(runs(number)).isFalse();
        assertThat(months(number + "-1")).containsOnly("free");
        assertThat(told(known)).containsExactly("withdrawn");
        assertThatThrownBy(() -> as("street", () -> claims.withdraw(number, "再次撤回本申请", "street")))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void whatIsMissingMayFollowWhileTheClaimGoesOnAndThePaymentWaits() {
        Known known = flexibleWorker();
        String number =
                submit("street", flexible(known, "2026-02", "2026-03", List.of(upload("street", "insurance-record"))));
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept-missing"));
        assertThat(keys(number)).containsExactlyInAnyOrder(ClaimProcess.COMPLETE_MISSING, ClaimProcess.CHECK_CLAIM);
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve"));
        assertThat(as("street", () -> claims.open(number)).hold()).contains("容缺");
        assertThatThrownBy(() -> complete(
                        number, ClaimProcess.COMPLETE_MISSING, "street", Map.of("outcome", "done", "files", List.of())))
                .isInstanceOf(InputRejected.class);
        complete(
                number,
                ClaimProcess.COMPLETE_MISSING,
                "street",
                Map.of("outcome", "done", "files", List.of(upload("street", "flexible-employment-statement"))));
        assertThat(as("street", () -> claims.open(number)).hold()).isNull();
        assertThat(keys(number)).isEmpty();
        assertThat(runs(number)).isTrue();
    }

    @Test
    void everyLateStepIsTheNextTiersBusiness() {
        String number = filed(flexibleWorker());
        // Two working days from Monday: to the end of Wednesday.
        executeJobsAfter(Duration.ofDays(2));
        assertThat(keys(number)).containsExactly(ClaimProcess.ACCEPT_CLAIM);
        executeJobsAfter(Duration.ofDays(1));
        assertThat(keys(number)).containsExactlyInAnyOrder(ClaimProcess.ACCEPT_CLAIM, ClaimProcess.SUPERVISE_CLAIM);
        assertThat(task(number, ClaimProcess.SUPERVISE_CLAIM).groups()).containsExactly("district-120101");
        assertThat(view(number, ClaimProcess.SUPERVISE_CLAIM, "district").toString())
                .contains("补贴申请受理", "仍未办结");
        executeJobsAfter(Duration.ofDays(5));
        assertThat(task(number, ClaimProcess.SUPERVISE_CLAIM).groups()).contains("city-12");
        complete(
                number,
                ClaimProcess.SUPERVISE_CLAIM,
                "district",
                Map.of("outcome", "supervised", "opinion", "已督促街道当日受理"));
        assertThat(keys(number)).containsExactly(ClaimProcess.ACCEPT_CLAIM);
        assertThat(view(number, ClaimProcess.ACCEPT_CLAIM, "street")
                        .get("warnings")
                        .toString())
                .contains("督办意见：已督促街道当日受理");
    }

    private static Map<String, Object> supplement() {
        return Map.of("outcome", "supplement", "items", List.of("insurance-record"), "note", "请加盖银行印章");
    }
}
