package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.recognition.Recognitions.Decision;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.RuleRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an applicant stated wrongly is corrected before the registers are asked, and both stay on file. */
class FactCorrectionTests extends RecognitionTest {

    @Test
    void whatIsCorrectedAtAcceptanceDecidesTheCategory() {
        String caseNumber = apply(TIANJIN);
        assertThat(view(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community")
                        .at("/finding/hits/0/categoryCode")
                        .asText())
                .isEqualTo("4050");

        accept(caseNumber, Map.of("circumstances.insuranceMonths", "4"));

        assertThat(record(caseNumber)).contains("受理与材料核对:correct");
        assertThat(recognitions.decisions(caseNumber))
                .filteredOn(decision -> decision.outcome().equals("correct"))
                .extracting(Decision::opinion)
                .containsExactly("失业保险缴费时间：96个月→4个月");
        JsonNode view = view(caseNumber, RecognitionProcess.VERIFY_HOME, "community");
        assertThat(view.at("/finding/hits")).isEmpty();
        assertThat(view.at("/finding/missed/0/explanation").asText()).contains("现为4个月");
    }

    @Test
    void withoutACategoryNothingPasses() {
        String caseNumber = apply(TIANJIN);
        accept(caseNumber, Map.of("circumstances.contractedFarmland", "true"));
        visit(caseNumber, TIANJIN);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> review(caseNumber, TIANJIN))
                .returns("no-category", RuleRefused::code);
    }

    @Test
    void aSupplementCorrectsToo() {
        String caseNumber = apply(TIANJIN);
        complete(
                caseNumber,
                RecognitionProcess.ACCEPT_APPLICATION,
                "community",
                Map.of("outcome", "supplement", "items", List.of("household-register")));

        complete(
                caseNumber,
                RecognitionProcess.SUPPLEMENT,
                "community",
                Map.of("outcome", "supplemented", "opinion", "补交残疾人证原件", "circumstances.disabled", "true"));

        assertThat(view(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community")
                        .at("/finding/hits")
                        .toString())
                .contains("disabled");
    }

    @Test
    void whatIsNotChangedLeavesNoTrace() {
        String caseNumber = apply(TIANJIN);

        accept(caseNumber, Map.of("circumstances.insuranceMonths", "96"));

        assertThat(record(caseNumber)).doesNotContain("受理与材料核对:correct");
    }

    @ParameterizedTest
    @CsvSource({
        "circumstances.insuranceMonths, 601",
        "circumstances.insuranceMonths, -1",
        "circumstances.insuranceMonths, true",
        "circumstances.disabled, maybe",
        "circumstances.ageYears, 60",
        "circumstances.sex, FEMALE",
        "circumstances.unknown, true"
    })
    void whatMakesNoSenseIsToldAtItsField(String field, String value) {
        String caseNumber = apply(TIANJIN);

        assertThatExceptionOfType(InputRejected.class)
                .isThrownBy(() -> accept(caseNumber, Map.of(field, value)))
                .satisfies(rejected ->
                        assertThat(rejected.problems()).extracting("field").containsExactly(field));
        assertThat(status(caseNumber)).isEqualTo("submitted");
    }

    @Test
    void theFormOffersEveryFactButAgeAndSex() {
        String caseNumber = apply(TIANJIN);

        assertThat(view(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community")
                        .at("/factFields"))
                .hasSize(22)
                .allSatisfy(field -> assertThat(field.get("label").asText()).matches("[\\u4e00-\\u9fff]+"))
                .extracting(field -> field.get("code").asText())
                .doesNotContain("ageYears", "sex");
    }

    private void accept(String caseNumber, Map<String, Object> corrections) {
        Map<String, Object> input = new HashMap<>(Map.of("outcome", "pass", "opinion", "材料原件已核验"));
        input.putAll(corrections);
        complete(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community", input);
    }
}
