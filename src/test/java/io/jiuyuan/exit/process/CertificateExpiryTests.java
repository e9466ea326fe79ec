package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** A certificate on which a recognition rests: the person is reminded before it expires, and its end proposes (X7 ground 4). */
class CertificateExpiryTests extends ExitTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Autowired
    ApplicationContext context;

    @Test
    void remindedThirtyDaysBeforeAndProposedTheDayAfter() {
        String caseNumber = disabled();

        dueOn(LAST.minusDays(31));
        assertThat(told(caseNumber)).isEmpty();
        dueOn(LAST.minusDays(30));
        dueOn(LAST.minusDays(29));
        assertThat(told(caseNumber)).hasSize(1);
        assertThat(notifications.of(caseNumber).get(0).text()).contains("残疾人证", "2026年6月30日");

        dueOn(LAST);
        assertThat(exits(caseNumber)).as("it holds on its last day").isEmpty();
        dueOn(LAST.plusDays(1));
        assertThat(keys(caseNumber)).containsExactly(ExitProcess.VERIFY_EXIT);
        assertThat(exits(caseNumber).get(0).facts().get(0).evidence()).contains("残疾人证有效期至2026-06-30");
    }

    @Test
    void aRenewedCertificateProposesNothing() {
        String caseNumber = disabled();
        dueOn(LAST.minusDays(30));
        record(caseNumber, LAST.plusYears(10));

        dueOn(LAST.plusDays(1));
        assertThat(exits(caseNumber)).isEmpty();
        dueOn(LAST.plusYears(10).minusDays(30));
        assertThat(told(caseNumber)).hasSize(2);
        assertThat(exits.of(caseNumber).certificates()).singleElement().satisfies(held -> {
            assertThat(held.name()).isEqualTo("残疾人证");
            assertThat(held.validTo()).isEqualTo(LAST.plusYears(10));
        });
    }

    @Test
    void whoWasRecognizedByAgeHasNoCertificateToRecord() {
        String caseNumber = recognized(XINYU);

        assertThat(as("xinyu-community", () -> actions.offers(caseNumber, "xinyu-community")))
                .extracting("code")
                .doesNotContain("record-certificate");
    }

    private String disabled() {
        String caseNumber = recognized(XINYU, man(XINYU), List.of("disabled"));
        record(caseNumber, LAST);
        return caseNumber;
    }

    private void record(String caseNumber, LocalDate validTo) {
        perform(
                caseNumber,
                "record-certificate",
                "xinyu-community",
                Map.of("kind", "disability-certificate", "validTo", validTo.toString()));
    }

    private void dueOn(LocalDate day) {
        clock.moveTo(day);
        ReflectionTestUtils.invokeMethod(context.getBean("dueDates"), "work");
    }
}
