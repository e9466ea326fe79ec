package io.jiuyuan.subsidy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.subsidy.SubmitClaim;
import io.jiuyuan.workflow.TaskForms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same person never makes two consecutive decisions on one claim, whichever road leads to them. */
class ClaimSeparationTests extends ClaimTest {

    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");
    private static final Map<String, Object> ASK =
            Map.of("outcome", "supplement", "opinion", "请补充凭证", "note", "缺少三月凭证");

    @Test
    void whoeverAcceptedDoesNotCheckWhateverTheOutcome() {
        String number = filed(flexibleWorker());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", ACCEPT);
        for (Map<String, Object> outcome : List.of(checked(), refusal(), ASK)) {
            assertRefused(number, ClaimProcess.CHECK_CLAIM, "street", outcome);
        }
        assertThat(view(number, ClaimProcess.CHECK_CLAIM, "street")
                        .get("warnings")
                        .toString())
                .contains("您已办理本申请的“受理”，“核实”须由其他人员办理");
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        assertThat(status(number)).isEqualTo("reviewing");
    }

    @Test
    void whoeverAcceptedWithMissingItemsDoesNotCheck() {
        String number = submit(
                "street",
                flexible(flexibleWorker(), "2026-02", "2026-03", List.of(upload("street", "insurance-record"))));
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street3", Map.of("outcome", "accept-missing"));
        assertRefused(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        complete(number, ClaimProcess.CHECK_CLAIM, "street", checked());
    }

    @Test
    void whoeverAskedForASupplementAtTheCheckDoesNotAcceptItAfterwards() {
        String number = filed(flexibleWorker());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", ACCEPT);
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", ASK);
        complete(number, ClaimProcess.SUPPLEMENT_CLAIM, "street3", Map.of("outcome", "done", "opinion", "已补交三月凭证"));
        assertRefused(number, ClaimProcess.ACCEPT_CLAIM, "street3", ACCEPT);
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", ACCEPT);
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        assertThat(status(number)).isEqualTo("reviewing");
    }

    /** Asking for it twice at the same step is one officer's matter. */
    @Test
    void whoeverAskedForASupplementAtTheAcceptanceMayAcceptItAfterwards() {
        String number = filed(flexibleWorker());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", ASK);
        complete(number, ClaimProcess.SUPPLEMENT_CLAIM, "street", Map.of("outcome", "done", "opinion", "已补交三月凭证"));
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", ACCEPT);
        assertThat(status(number)).isEqualTo("checking");
    }

    @Test
    void whatWasSentBackIsCheckedByTheCheckerAgainAndReviewedByTheReviewerAgain() {
        String number = filed(flexibleWorker());
        check(number);
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "send-back", "opinion", "请核对三月"));
        assertRefused(number, ClaimProcess.CHECK_CLAIM, "street", checked());
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        complete(number, ClaimProcess.REVIEW_CLAIM, "district", Map.of("outcome", "approve"));
        assertThat(status(number)).isEqualTo("approved");
    }

    @Test
    void theBulkRoadRefusesTheSameOfficerToo() {
        String number = submit("district", districtClaim());
        complete(number, ClaimProcess.ACCEPT_CLAIM, "street", ACCEPT);
        complete(number, ClaimProcess.CHECK_CLAIM, "street3", checked());
        String task = task(number, ClaimProcess.REVIEW_CLAIM).id();
        List<TaskForms.Result> refused = as(
                "district",
                () -> forms.completeEach(List.of(task), "district", json.valueToTree(Map.of("outcome", "approve"))));
        assertThat(refused)
                .singleElement()
                .satisfies(result -> assertThat(result.toString()).contains("须由其他人员办理"));
        assertThat(status(number)).isEqualTo("reviewing");
        as(
                "district2",
                () -> forms.completeEach(List.of(task), "district2", json.valueToTree(Map.of("outcome", "approve"))));
        assertThat(status(number)).isEqualTo("approved");
    }

    private SubmitClaim districtClaim() {
        return new SubmitClaim(
                "120101001",
                FLEXIBLE,
                null,
                List.of(person(flexibleWorker(), "2026-02", "2026-03")),
                flexibleFiles("district"),
                null,
                null,
                null,
                null);
    }

    private void assertRefused(String number, String task, String officer, Map<String, Object> input) {
        assertThatThrownBy(() -> complete(number, task, officer, input))
                .isInstanceOfSatisfying(
                        RuleRefused.class, refused -> assertThat(refused.code()).isEqualTo("same-officer"));
    }
}
