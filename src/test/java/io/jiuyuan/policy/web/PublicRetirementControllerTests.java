package io.jiuyuan.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jiuyuan.policy.StatutoryRetirement.Age;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicRetirementControllerTests {

    private final PublicRetirementController controller = new PublicRetirementController(
            Clock.fixed(Instant.parse("2026-04-27T00:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void answersDateAgeAndDelay() {
        assertThat(controller.retirement("1970-03-08", "MALE_60"))
                .isEqualTo(new PublicRetirementController.Retirement(LocalDate.of(2031, 7, 8), new Age(61, 4), 16));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "1899-12-31,MALE_60,birthDate",
                "10000-01-01,MALE_60,birthDate",
                "2026-04-28,MALE_60,birthDate",
                "1970-02-30,MALE_60,birthDate",
                "null,MALE_60,birthDate",
                "1970-03-08,male_60,track",
                "1970-03-08,FEMALE,track",
                "1970-03-08,null,track"
            })
    void refusesAtTheParameter(String birthDate, String track, String field) {
        InputRejected rejected =
                catchThrowableOfType(InputRejected.class, () -> controller.retirement(birthDate, track));
        assertThat(rejected.problems()).extracting(FieldProblem::field).containsExactly(field);
    }
}
