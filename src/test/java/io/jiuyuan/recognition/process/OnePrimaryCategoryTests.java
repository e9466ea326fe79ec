package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.recognition.Recognitions.Decision;
import io.jiuyuan.recognition.domain.FiredRule;
import io.jiuyuan.recognition.domain.FiredRuleRepository;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** T34: one category is primary, further ones are remembered, and the rule that fired is on file with its article. */
class OnePrimaryCategoryTests extends RecognitionTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    FiredRuleRepository rules;

    @Test
    void theClaimedOneIsKeptAndTheOthersAreRemembered() {
        String caseNumber = withTwoCategories(List.of("disabled"));

        review(caseNumber, TIANJIN);

        assertThat(categories(caseNumber)).containsExactly("disabled", "4050");
        assertThat(lastDecision(caseNumber).ruleId()).isNotBlank();
        assertThat(lastDecision(caseNumber).article()).isNotBlank();
        assertThat(rules.findByCaseNumberOrderByDecisionNoAscPositionAsc(caseNumber))
                .extracting(FiredRule::categoryCode)
                .containsExactly("4050", "disabled", "4050", "disabled");
    }

    @Test
    void theReviewerChoosesAnotherAmongThoseThatFired() {
        String caseNumber = withTwoCategories(List.of("disabled"));
        assertThat(view(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community")
                        .at("/categoryChoices"))
                .extracting(choice ->
                        choice.get("code").asText() + choice.get("selected").asText())
                .containsExactly("4050false", "disabledtrue");

        complete(
                caseNumber,
                RecognitionProcess.PRELIMINARY_REVIEW,
                "community",
                Map.of("outcome", "pass", "category", "4050"));

        assertThat(categories(caseNumber)).containsExactly("4050", "disabled");
    }

    @Test
    void oneThatDidNotFireCannotBeChosen() {
        String caseNumber = withTwoCategories(List.of("4050"));

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.PRELIMINARY_REVIEW,
                        "community",
                        Map.of("outcome", "pass", "category", "veteran")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("category"));
    }

    @Test
    void whereNothingWasAnnouncedTheApproverMayStillChange() {
        String caseNumber = apply(XINYU, person(XINYU), facts(Map.of("disabled", true)), List.of("4050"));
        accept(caseNumber, XINYU);
        visit(caseNumber, XINYU);
        review(caseNumber, XINYU);

        complete(
                caseNumber,
                RecognitionProcess.APPROVE,
                "xinyu-county",
                Map.of("outcome", "pass", "category", "disabled"));

        assertThat(recognitions.find(caseNumber).orElseThrow())
                .returns("disabled", state -> state.primaryCategory())
                .returns("残疾失业人员", state -> state.primaryCategoryName())
                .returns("xinyu-2023.1", state -> state.policyVersion());
    }

    @Test
    void whatWasAnnouncedIsWhatIsApproved() {
        String caseNumber = withTwoCategories(List.of("4050"));
        review(caseNumber, TIANJIN);
        noticeEnds();
        recheck(caseNumber, TIANJIN);
        assertThat(view(caseNumber, RecognitionProcess.APPROVE, "district").at("/categoryChoices"))
                .extracting(choice -> choice.get("code").asText())
                .containsExactly("4050");

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.APPROVE,
                        "district",
                        Map.of("outcome", "pass", "category", "disabled")))
                .returns("category-not-announced", RuleRefused::code);
    }

    private String withTwoCategories(List<String> claimed) {
        String caseNumber = apply(TIANJIN, person(TIANJIN), facts(Map.of("disabled", true)), claimed);
        accept(caseNumber, TIANJIN);
        visit(caseNumber, TIANJIN);
        return caseNumber;
    }

    private List<String> categories(String caseNumber) {
        return jdbc.queryForList(
                "SELECT category_code FROM JY_RECOGNITION_CATEGORY WHERE case_number = ? ORDER BY position",
                String.class,
                caseNumber);
    }

    private Decision lastDecision(String caseNumber) {
        List<Decision> decisions = recognitions.decisions(caseNumber);
        return decisions.get(decisions.size() - 1);
    }
}
