package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Recognitions.OpenRecognition;
import io.jiuyuan.recognition.Recognitions.State;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 二次认定 (X8) and 撤销退出: what may follow an exit. */
class SecondRecognitionAfterExitTests extends ExitTest {

    static List<City> withoutWait() {
        return List.of(TIANJIN, CHONGQING);
    }

    @Test
    void threeMonthsAfterTheExitAndNotADayEarlier() {
        String personId = man(XINYU);
        String first = exited(XINYU, personId);
        assertThat(recognitions.openCaseOf(personId))
                .as("an exit blocks nothing")
                .isEmpty();

        clock.moveTo(LocalDate.of(2026, 6, 1));
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> apply(XINYU, personId))
                .returns("waiting-after-exit", RuleRefused::code)
                .withMessageContaining("2026-06-02");
        clock.moveTo(LocalDate.of(2026, 6, 2));
        String second = apply(XINYU, personId);

        assertThat(recognitions.casesOf(personId)).extracting(State::caseNumber).containsExactly(first, second);
        assertThat(recognitions.find(second).orElseThrow().previousCaseNumber()).isEqualTo(first);
        assertThat(exits.of(second).earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.caseNumber()).isEqualTo(first);
            assertThat(earlier.exitedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        });
    }

    @ParameterizedTest
    @MethodSource("withoutWait")
    void aCityThatLeavesTheWaitOpenHasNone(City city) {
        String personId = man(city);
        exited(city, personId);

        assertThat(apply(city, personId)).isNotBlank();
    }

    @Test
    void aRevokedExitIsNoneAndThePersonHasTheOldCase() {
        String personId = man(XINYU);
        String caseNumber = exited(XINYU, personId);
        clock.moveTo(LocalDate.of(2026, 3, 20));
        perform(caseNumber, "revoke-exit", "xinyu-county2", java.util.Map.of("reason", "社保登记有误，已更正"));

        assertThat(status(caseNumber)).isEqualTo("recognized");
        assertThat(recognitions.find(caseNumber).orElseThrow().exitedOn()).isNull();
        assertThat(recognitions.openCaseOf(personId))
                .hasValueSatisfying(open -> assertThat(open.caseNumber()).isEqualTo(caseNumber));
        clock.moveTo(LocalDate.of(2026, 12, 1));
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> apply(XINYU, personId));
        assertThat(papers(caseNumber)).contains("exit-revocation");
        assertThat(told(caseNumber)).endsWith("revoked");
        assertThat(exits(caseNumber).get(0).status()).isEqualTo("revoked");
        assertThat(offered(caseNumber, "xinyu-county")).doesNotContain("revoke-exit");
    }

    @Test
    void anExitIsNotUndoneOverANewCase() {
        String personId = man(TIANJIN);
        String first = exited(TIANJIN, personId);
        String second = apply(TIANJIN, personId);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> perform(first, "revoke-exit", "district2", java.util.Map.of("reason", "原决定认定事实有误")))
                .returns("open-case", RuleRefused::code)
                .withMessageContaining(second);
        assertThat(status(first)).isEqualTo("exited");
    }

    @Test
    void afterARevocationTheCaseMayExitAgain() {
        String caseNumber = exited(TIANJIN, man(TIANJIN));
        perform(caseNumber, "revoke-exit", "district2", java.util.Map.of("reason", "社保登记有误，已更正"));
        clock.moveTo(LocalDate.of(2026, 3, 3));
        exit(caseNumber, TIANJIN);

        assertThat(status(caseNumber)).isEqualTo("exited");
        assertThat(exits(caseNumber)).extracting("status").containsExactly("revoked", "confirmed");
    }

    private String apply(City city, String personId) {
        String unit = city == CHONGQING ? "500103003" : city.unit();
        return as(
                city.community(),
                () -> transactions.execute(status -> recognitions.open(new OpenRecognition(
                        personId,
                        unit,
                        "window",
                        city.community(),
                        List.of("4050"),
                        new CategoryFacts(52, Sex.MALE, Circumstances.UNKNOWN),
                        List.of(),
                        null,
                        null,
                        null,
                        "residence",
                        null))));
    }
}
