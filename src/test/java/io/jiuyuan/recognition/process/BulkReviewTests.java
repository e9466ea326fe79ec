package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.workflow.TaskForms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several cases are passed in one go; what is not a pass is decided one by one. */
class BulkReviewTests extends RecognitionTest {

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    TaskForms forms;

    @Test
    void recheckAndApprovalPassTogether() {
        List<String> cases = List.of(noticed(), noticed());
        noticeEnds();

        assertThat(each(cases, RecognitionProcess.RECHECK, "street", Map.of("outcome", "pass")))
                .allMatch(TaskForms.Result::done);
        assertThat(each(cases, RecognitionProcess.APPROVE, "district", Map.of("outcome", "pass")))
                .allMatch(TaskForms.Result::done);

        runAsync();
        assertThat(cases).allSatisfy(caseNumber -> assertRecognized(caseNumber));
    }

    @Test
    void aRefusalIsDecidedByItself() {
        List<String> cases = List.of(noticed(), noticed());
        noticeEnds();

        assertThat(each(cases, RecognitionProcess.RECHECK, "street", refusal()))
                .allMatch(result -> !result.done() && result.code().equals("no-bulk"));
        assertThat(cases)
                .allSatisfy(caseNumber -> assertThat(status(caseNumber)).isEqualTo("recheck"));
    }

    @Test
    void aPreliminaryReviewIsDecidedByItself() {
        List<String> cases = List.of(verified(), verified());

        assertThat(each(cases, RecognitionProcess.PRELIMINARY_REVIEW, "community", Map.of("outcome", "pass")))
                .allMatch(result -> result.code().equals("no-bulk"));
    }

    private List<TaskForms.Result> each(List<String> cases, String key, String officer, Map<String, Object> input) {
        List<String> ids =
                cases.stream().map(caseNumber -> task(caseNumber, key).id()).toList();
        JsonNode node = json.valueToTree(input);
        return as(officer, () -> forms.completeEach(ids, officer, node));
    }
}
