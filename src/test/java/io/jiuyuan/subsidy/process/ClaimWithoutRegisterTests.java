package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.TaskForms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A register that gives no answer stops the step until it does, or until an officer says how it was verified instead. */
class ClaimWithoutRegisterTests extends ClaimTest {

    private static final Map<String, Object> APPROVE = Map.of("outcome", "approve");

    @Test
    void theCheckWaitsForTheRegisterOrSaysHowItWasVerified() {
        String number = filed(flexibleWorker());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept"));
        registers.takeDown(RegisterKind.SOCIAL_INSURANCE);
        assertUnavailable(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        assertThat(view(number, ClaimProcess.CHECK_CLAIM, "street3").toString()).contains("暂时不能查询", "withoutRegister");
        complete(
                number,
                ClaimProcess.CHECK_CLAIM,
                "street3",
                Map.of("outcome", "pass", "opinion", "已核对缴费凭证", "withoutRegister", "本人出示了社保经办机构的缴费清单"));
        assertThat(as("street", () -> claims.open(number)).cards().toString()).contains("本人出示了社保经办机构的缴费清单");
        // The reviewer reads it and need not say it again, in bulk neither.
        String task = task(number, ClaimProcess.REVIEW_CLAIM).id();
        List<TaskForms.Result> done =
                as("district", () -> forms.completeEach(List.of(task), "district", json.valueToTree(APPROVE)));
        assertThat(done)
                .singleElement()
                .satisfies(result -> assertThat(result.toString()).doesNotContain("不能查询"));
        assertThat(status(number)).isEqualTo("approved");
    }

    @Test
    void onceTheRegisterAnswersAgainNothingIsToBeExplained() {
        String number = filed(flexibleWorker());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept"));
        registers.takeDown(RegisterKind.MARKET_REGULATION);
        assertUnavailable(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        registers.bringUp();
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        registers.takeDown(RegisterKind.MARKET_REGULATION);
        assertUnavailable(number, ClaimProcess.REVIEW_CLAIM, "district", APPROVE);
        registers.bringUp();
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", APPROVE);
        assertThat(status(number)).isEqualTo("approved");
    }

    /** Refusing or asking for a supplement pays nothing and need not wait. */
    @Test
    void whatPaysNothingDoesNotAsk() {
        String number = filed(flexibleWorker());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept"));
        int before = registers.asked();
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", refusal());
        assertThat(registers.asked()).isEqualTo(before);
    }

    @Test
    void noTransactionIsOpenWhileTheRegisterIsAsked() {
        String number = filed(flexibleWorker());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", Map.of("outcome", "accept"));
        registers.whenAsked(() -> assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse());
        view(number, ClaimProcess.CHECK_CLAIM, "street3");
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        view(number, ClaimProcess.REVIEW_CLAIM, "district");
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", APPROVE);
        assertThat(status(number)).isEqualTo("approved");
    }

    @Test
    void aRegisterThatIsDownAtTheSubmissionIsToldAndAskedLater() {
        registers.takeDown(RegisterKind.SOCIAL_INSURANCE);
        Known known = flexibleWorker();
        assertThat(as("street", () -> claims.preview(flexible(known, "2026-02", "2026-03", List.of())))
                        .hints())
                .anyMatch(hint -> hint.contains("核实时再行比对"));
        assertThat(status(filed(known))).isEqualTo("submitted");
    }

    /** Nobody is proposed a claim on half of the facts. */
    @Test
    void screeningProposesNothingWhileARegisterIsDown() {
        registers.takeDown(RegisterKind.SOCIAL_INSURANCE);
        Known known = flexibleWorker();
        as("district", () -> claims.screen());
        assertThat(claims.ofCase(known.caseNumber())).isEmpty();
    }

    private void assertUnavailable(String number, String task, String officer, Map<String, Object> input) {
        assertThatThrownBy(() -> complete(number, task, officer, input))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("register-unavailable"));
    }
}
