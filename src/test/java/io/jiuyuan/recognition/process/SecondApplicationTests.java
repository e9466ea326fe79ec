package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Applications;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.shared.RuleRefused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who applies again: told what stands in the way, or linked to the case before. */
class SecondApplicationTests extends RecognitionTest {

    @Autowired
    Applications applications;

    @Autowired
    ObjectMapper json;

    private final String number = identityNumber(CHONGQING);

    @Test
    void whoIsRecognizedCannotApplyAgainAndIsToldSo() {
        String caseNumber = submit();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(this::submit)
                .returns("open-case", RuleRefused::code)
                .withMessageContaining("正在办理");
        accept(caseNumber, CHONGQING);
        approve(caseNumber, CHONGQING);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(this::submit)
                .returns("already-recognized", RuleRefused::code)
                .withMessageContaining("已被认定")
                .withMessageContaining("解放碑街道")
                .withMessageNotContaining(caseNumber)
                .withMessageNotContaining("正在办理");
    }

    @Test
    void whoWasRefusedMayTryAgainAndTheNewCaseNamesTheOld() {
        String first = submit();
        assertThat(previousOf(first).isNull()).isTrue();
        accept(first, CHONGQING);
        complete(first, RecognitionProcess.APPROVE, "chongqing-street", refusal());

        String second = submit();

        assertThat(previousOf(second).asText()).isEqualTo(first);
    }

    private JsonNode previousOf(String caseNumber) {
        return view(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, CHONGQING.receiver())
                .at("/application/previousCaseNumber");
    }

    private String submit() {
        SubmitApplication application = new SubmitApplication(
                CHONGQING.unit(),
                draft(CHONGQING, number, List.of()),
                List.of("4050"),
                Circumstances.of(Map.of("localHukou", true, "ableAndWilling", true, "registeredUnemployed", true)),
                List.of(),
                null,
                "residence",
                null);
        String key = UUID.randomUUID().toString();
        return as(CHONGQING.receiver(), () -> applications.submit(application, key, Channel.WINDOW))
                .caseNumber();
    }
}
