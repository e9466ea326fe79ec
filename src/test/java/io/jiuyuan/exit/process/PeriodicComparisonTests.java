package io.jiuyuan.exit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.exit.watch.RegisterRuns;
import io.jiuyuan.exit.watch.domain.ComparisonRun;
import io.jiuyuan.shared.RuleRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 定期信息比对 (T28): what the registers say of recognized persons becomes a proposal or a doubt, never an exit. */
class PeriodicComparisonTests extends ExitTest {

    @Autowired
    RegisterRuns runs;

    @Autowired
    RecordedRegisters registers;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void registersAnswerAndNobodyElseIsRecognized() {
        registers.switchOn();
        jdbc.update("DELETE FROM JY_EXIT_RUN");
        jdbc.update("UPDATE JY_RECOGNITION SET status = 'CLOSED', open_person_id = NULL WHERE status = 'RECOGNIZED'");
    }

    @AfterEach
    void registersAreForOthers() {
        registers.switchOff();
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_INSURANCE, 待遇领取, '', pensioned",
        "PUBLIC_SECURITY, 死亡, 2026-02-20, death",
        "PUBLIC_SECURITY, 服刑, 2026-02-20, prison",
        "PUBLIC_SECURITY, 服兵役, 2026-02-20, army",
        "PUBLIC_SECURITY, 出国定居, 2026-02-20, emigration"
    })
    void aGroundOfExitIsProposedAndVerifiedByTheStreet(
            RegisterKind register, String status, String since, String fact) {
        Person person = person("360502", 1);
        registers.put(person.number(), register, record(register, status, since));
        runs.work();

        assertThat(keys(person.caseNumber())).containsExactly(ExitProcess.VERIFY_EXIT);
        assertThat(exits(person.caseNumber()).get(0).facts()).singleElement().satisfies(found -> {
            assertThat(found.fact()).isEqualTo(fact);
            assertThat(found.sourceName()).isEqualTo("信息比对");
            assertThat(found.day()).isEqualTo(since.isEmpty() ? "2026-03-02" : since);
        });
        assertThat(status(person.caseNumber())).isEqualTo("recognized");
    }

    @Test
    void whatIsNoGroundIsADoubtWithOneResult() {
        Person person = person("360502", 2);
        registers.put(
                person.number(),
                RegisterKind.SOCIAL_INSURANCE,
                Map.of("payer_kind", "单位", "employer", "某某公司", "status", "参保缴费", "paid_until", "2026-02"));
        runs.work();

        assertThat(exits(person.caseNumber())).isEmpty();
        assertThat(exits.of(person.caseNumber()).findings()).singleElement().satisfies(found -> {
            assertThat(found.fact()).isEqualTo("employed");
            assertThat(found.evidence()).doesNotContain("某某公司");
            assertThat(found.confirmed()).isNull();
        });
        Map<String, Object> result = Map.of("finding", findingId(person), "result", "true", "note", "本人确认二月起上班");
        perform(person.caseNumber(), "check-finding", "xinyu-community", result);
        assertThat(exits.of(person.caseNumber()).findings().get(0).confirmed()).isTrue();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> perform(person.caseNumber(), "check-finding", "xinyu-community", result));
    }

    @Test
    void theSameRecordIsNotRaisedAgainAfterTheStreetFoundItUntrue() {
        Person person = person("360502", 3);
        registers.put(person.number(), RegisterKind.SOCIAL_INSURANCE, Map.of("payer_kind", "单位", "status", "待遇领取"));
        runs.work();
        complete(
                person.caseNumber(),
                ExitProcess.VERIFY_EXIT,
                "xinyu-street",
                Map.of("outcome", "reject", "findings", "系统登记有误，本人未领取"));

        clock.moveTo(LocalDate.of(2026, 4, 1));
        runs.work();
        assertThat(latest().startedOn()).as("a month has not passed").isEqualTo(LocalDate.of(2026, 3, 2));
        clock.moveTo(LocalDate.of(2026, 4, 2));
        runs.work();
        assertThat(latest().startedOn()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(exits(person.caseNumber())).hasSize(1);
    }

    @Test
    void aLostCertificateMattersToWhoWasRecognizedByIt() {
        Person disabled = person("360502", 4, List.of("disabled"));
        Person older = person("360502", 5, List.of("4050"));
        for (Person person : List.of(disabled, older)) {
            registers.put(
                    person.number(),
                    RegisterKind.DISABLED_PERSONS,
                    Map.of("kind", "肢体残疾", "level", "三级", "status", "注销"));
        }
        runs.work();

        assertThat(exits(disabled.caseNumber()).get(0).facts())
                .extracting("fact")
                .containsExactly("certificate-expired");
        assertThat(exits(older.caseNumber())).isEmpty();
        assertThat(exits.of(older.caseNumber()).findings()).isEmpty();
    }

    @Test
    void aWalkThatBrokeOffGoesOnWhereItStopped() {
        Person first = person("360502", 6);
        Person second = person("360502", 7);
        Person third = person("360502", 8);
        registers.put(third.number(), RegisterKind.SOCIAL_INSURANCE, Map.of("payer_kind", "单位", "status", "待遇领取"));
        registers.failAt(second.number());
        assertThat(catchThrowable(runs::work)).isInstanceOf(RecordedRegisters.NodeDown.class);
        assertThat(latest().lastCase()).isEqualTo(first.caseNumber());
        assertThat(latest().finishedAt()).isNull();

        registers.failAt(null);
        clock.advance(java.time.Duration.ofMinutes(6));
        runs.work();

        assertThat(registers.asked(first.number())).isEqualTo(1);
        assertThat(registers.asked(second.number())).isEqualTo(1);
        assertThat(latest().finishedAt()).isNotNull();
        assertThat(latest().cases()).isEqualTo(3);
        assertThat(latest().proposals()).isEqualTo(1);
        assertThat(exits(third.caseNumber())).hasSize(1);
    }

    private record Person(String number, String caseNumber) {}

    private Person person(String area, int n) {
        return person(area, n, List.of("4050"));
    }

    private Person person(String area, int n, List<String> categories) {
        String number = checked(area + "19750615" + "%02d1".formatted(UNIQUE++ % 90 + 10));
        return new Person(number, recognized(XINYU, person(XINYU, number), categories));
    }

    private static int UNIQUE;

    private static Map<String, String> record(RegisterKind register, String status, String since) {
        return register == RegisterKind.SOCIAL_INSURANCE
                ? Map.of("payer_kind", "单位", "status", status)
                : Map.of("hukou_code", "360502", "hukou_name", "渝水区", "status", status, "since", since);
    }

    private ComparisonRun latest() {
        return runs.latest(20).stream()
                .filter(run -> run.city().equals("xinyu"))
                .findFirst()
                .orElseThrow();
    }

    private String findingId(Person person) {
        return jdbc.queryForObject(
                "SELECT id FROM JY_EXIT_FINDING WHERE case_number = ?", String.class, person.caseNumber());
    }
}
