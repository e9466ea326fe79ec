package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.recognition.Recognitions.Decision;
import io.jiuyuan.shared.InputRejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 不予认定: by any review, with a reason that rests on an article, and a paper that names the remedy. */
class RefusalTests extends RecognitionTest {

    @Autowired
    Documents documents;

    @Test
    void thePreliminaryReviewRefuses() {
        String caseNumber = verified();

        complete(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", refusal());

        assertRefused(caseNumber);
    }

    @Test
    void theRecheckRefuses() {
        String caseNumber = atRecheck();

        complete(caseNumber, RecognitionProcess.RECHECK, "street", refusal());

        assertRefused(caseNumber);
    }

    @Test
    void theDistrictRefuses() {
        String caseNumber = atApproval();

        complete(caseNumber, RecognitionProcess.APPROVE, "district", refusal());

        assertRefused(caseNumber);
    }

    private void assertRefused(String caseNumber) {
        assertThat(status(caseNumber)).isEqualTo("refused");
        assertOver(caseNumber, "event_caseRefused");
        List<Decision> decisions = recognitions.decisions(caseNumber);
        assertThat(decisions.get(decisions.size() - 1))
                .returns("refuse", Decision::outcome)
                .returns("tianjin-2025.1", Decision::policyVersion)
                .satisfies(decision -> assertThat(decision.article()).contains("天津市就业困难人员认定办法"));
        assertThat(documents.of(caseNumber))
                .extracting(Documents.Info::title)
                .containsExactlyInAnyOrder("不予认定决定书", "天津市就业困难人员认定申请表");
    }

    @Test
    void reasonAndCircumstancesAreNeeded() {
        String caseNumber = verified();

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community", Map.of("outcome", "refuse")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("reason", "opinion"));
        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        RecognitionProcess.PRELIMINARY_REVIEW,
                        "community",
                        Map.of("outcome", "refuse", "reason", "because", "opinion", "不符合条件")))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly("reason"));
    }

    @Test
    void aCityOffersNoReasonOfAStepThatItDoesNotHave() {
        String caseNumber = apply(CHONGQING);
        accept(caseNumber, CHONGQING);

        JsonNode reasons =
                view(caseNumber, RecognitionProcess.APPROVE, "chongqing-street").at("/reasons");

        assertThat(reasons).extracting(reason -> reason.get("code").asText()).contains("not-eligible", "comparison");
        assertThat(reasons)
                .extracting(reason -> reason.get("code").asText())
                .doesNotContain("home-verification", "objection");
    }

    @Test
    void aSecondTryIsACaseOfItsOwnThatNamesTheFirst() {
        String personId = person(TIANJIN);
        String first = apply(TIANJIN, personId, facts(Map.of()), List.of("4050"));
        accept(first, TIANJIN);
        visit(first, TIANJIN);
        complete(first, RecognitionProcess.PRELIMINARY_REVIEW, "community", refusal());
        assertThat(recognitions.openCaseOf(personId)).isEmpty();

        String second = apply(TIANJIN, personId, facts(Map.of()), List.of("4050"));

        assertThat(second).isNotEqualTo(first);
        assertThat(view(second, RecognitionProcess.ACCEPT_APPLICATION, "community")
                        .at("/application/previousCaseNumber")
                        .asText())
                .isEqualTo(first);
    }
}
