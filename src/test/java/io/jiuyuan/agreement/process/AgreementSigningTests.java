package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.agreement.AgreementFiles;
import io.jiuyuan.agreement.AssistanceDeclined;
import io.jiuyuan.agreement.HelperNamed;
import io.jiuyuan.organization.Staff;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.TaskForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** T40: signatures, seal, date and copies; a person who does not sign; the end with the case (T38). */
@RecordApplicationEvents
class AgreementSigningTests extends AgreementTest {

    @Autowired
    AgreementFiles files;

    @Autowired
    TaskForms taskForms;

    @Autowired
    Staff staff;

    @Autowired
    ApplicationEvents events;

    @Test
    void onPaperWithItsScan() {
        String caseNumber = toSign();
        Map<String, Object> input = signing();
        input.put("scan", List.of());
        assertRejected(() -> sign(caseNumber, input), "scan");
        String scan = picture("street", "agreement-scan");
        input.put("scan", List.of(scan));

        sign(caseNumber, input);

        assertThat(materials.of(caseNumber)).extracting("id").containsExactly(scan);
        var agreement = files.of(caseNumber, "street").agreements().get(0);
        assertThat(agreement.method()).isEqualTo("纸质签订");
        assertThat(agreement.signedPaperId()).isNull();
        assertThat(agreement.copies())
                .isEqualTo(new AgreementFiles.Copies(clock.today(), clock.today(), clock.today()));
    }

    @Test
    void onTheScreenAllThreeSignAndTheirHandwritingIsInThePaper() {
        String caseNumber = toSign();
        Map<String, Object> input = signing();
        input.put("method", "screen");
        assertRejected(() -> sign(caseNumber, input), "signatureStreet", "signaturePerson", "signatureHelper");
        input.putAll(Map.of(
                "signatureStreet", "data:image/png;base64,AAAA",
                "signaturePerson", picture("community", "signature"),
                "signatureHelper", "none"));
        assertRejected(() -> sign(caseNumber, input), "signatureStreet", "signaturePerson", "signatureHelper");
        for (String field : List.of("signatureStreet", "signaturePerson", "signatureHelper")) {
            input.put(field, picture("street", "signature"));
        }

        sign(caseNumber, input);

        assertThat(materials.of(caseNumber)).hasSize(3);
        String signed = files.of(caseNumber, "street").agreements().get(0).signedPaperId();
        assertThat(documents.info(signed).title()).isEqualTo("就业帮扶协议书（已签订）");
        assertThat(documents.pdf(signed).length)
                .isGreaterThan(documents.pdf(files.of(caseNumber, "street")
                                .agreements()
                                .get(0)
                                .paperId())
                        .length);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        String caseNumber = toSign();

        assertRejected(() -> sign(caseNumber, Map.of("outcome", "signed")), "method", "sealed", "signedOn");
        Map<String, Object> input = signing();
        input.remove("copyPerson");
        input.put("copyHelper", "2026-03-30");
        assertRejected(() -> sign(caseNumber, input), "copyPerson", "copyHelper");
    }

    @Test
    void notBeforeTheDraftAndNotTomorrow() {
        String caseNumber = toSign();
        clock.moveTo(LocalDate.of(2026, 3, 4));
        Map<String, Object> input = signing();

        input.put("signedOn", "2026-03-01");
        assertRejected(() -> sign(caseNumber, input), "signedOn");
        input.put("signedOn", "2026-03-05");
        assertRejected(() -> sign(caseNumber, input), "signedOn");
    }

    @Test
    void anEarlierDayNeedsAReasonAndIsMarked() {
        String caseNumber = toSign();
        clock.moveTo(LocalDate.of(2026, 3, 4));
        Map<String, Object> input = signing();
        input.put("signedOn", "2026-03-03");
        assertRejected(() -> sign(caseNumber, input), "backdateReason");
        input.put("backdateReason", "上门签订，次日录入");

        sign(caseNumber, input);

        assertThat(files.of(caseNumber, "street").agreements().get(0).backdateReason())
                .isEqualTo("上门签订，次日录入");
        assertThat(agreements.helper(caseNumber))
                .hasValueSatisfying(helper -> assertThat(helper.since()).isEqualTo(LocalDate.of(2026, 3, 3)));
        assertThat(events.stream(HelperNamed.class))
                .contains(new HelperNamed(caseNumber, "community", null, LocalDate.of(2026, 3, 3)));
    }

    @Test
    void signedTodayIsNotMarkedWhateverWasTyped() {
        String caseNumber = toSign();
        Map<String, Object> input = signing();
        input.put("backdateReason", "误填");

        sign(caseNumber, input);

        assertThat(files.of(caseNumber, "street").agreements().get(0).backdateReason())
                .isNull();
    }

    @Test
    void aHelperWhoHasLeftCannotBeSignedFor() {
        as("admin", () -> staff.create("gone", "孙小梅", new Staff.PostPeriod("community", "120101001001", null, null)));
        City city = new City("120101001001", "tianjin-2025.1", "street", "gone");
        String caseNumber = started(city);
        draft(caseNumber, city);
        as("admin", () -> staff.handOver("gone", null, "离职"));

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> sign(caseNumber, signing()))
                .returns("helper-left", RuleRefused::code);
        complete(
                caseNumber,
                AgreementProcess.SIGN_AGREEMENT,
                "street",
                Map.of("outcome", "back", "returnReason", "更换帮扶人"));
        draft(caseNumber, TIANJIN);
        sign(caseNumber, signing());
        assertThat(agreements.helper(caseNumber))
                .hasValueSatisfying(helper -> assertThat(helper.username()).isEqualTo("community"));
    }

    @Test
    void ofTwoOfficersOneWinsAndTheOtherIsToldSo() {
        String caseNumber = toSign();
        String id = task(caseNumber, AgreementProcess.SIGN_AGREEMENT).id();
        sign(caseNumber, signing());

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> as(
                        "street3",
                        () -> taskForms.complete(
                                id,
                                "street3",
                                new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(signing("street3")))))
                .returns("task-gone", RuleRefused::code)
                .withMessageContaining("已由他人办理完成");
    }

    @Test
    void aDeclineIsRecordedAndTriedAgain() {
        String caseNumber = toSign();
        assertRejected(() -> sign(caseNumber, Map.of("outcome", "declined")), "declineReason");
        sign(caseNumber, Map.of("outcome", "declined", "declinedOn", "2026-03-02", "declineReason", "暂时不想接受帮扶"));
        assertThat(status(caseNumber)).isEqualTo("declined");
        assertThat(agreements.helper(caseNumber)).isEmpty();
        assertThat(keys(caseNumber)).containsExactly(AgreementProcess.SETTLE_DECLINE);

        complete(
                caseNumber,
                AgreementProcess.SETTLE_DECLINE,
                "street",
                Map.of("outcome", "retry", "opinion", "已解释政策，愿再协商"));

        assertThat(view(caseNumber, AgreementProcess.DRAFT_AGREEMENT, "street")
                        .at("/warnings")
                        .toString())
                .contains("暂时不想接受帮扶");
        draft(caseNumber, TIANJIN);
        sign(caseNumber, signing());
        assertThat(agreements.agreement(caseNumber))
                .hasValueSatisfying(a -> assertThat(a.number()).endsWith("-XY02"));
        assertThat(events.stream(AssistanceDeclined.class)).isEmpty();
    }

    @Test
    void onlyAWrittenStatementSuggestsAnExit() {
        String caseNumber = toSign();
        sign(caseNumber, Map.of("outcome", "declined", "declinedOn", "2026-03-02", "declineReason", "已迁居外地"));
        assertRejected(
                () -> complete(
                        caseNumber,
                        AgreementProcess.SETTLE_DECLINE,
                        "street",
                        Map.of("outcome", "exit", "opinion", "本人放弃援助")),
                "statement");

        complete(
                caseNumber,
                AgreementProcess.SETTLE_DECLINE,
                "street",
                Map.of(
                        "outcome", "exit",
                        "opinion", "本人放弃援助",
                        "statement", List.of(picture("street", "exit-statement"))));

        assertThat(events.stream(AssistanceDeclined.class)).singleElement().satisfies(declined -> {
            assertThat(declined.caseNumber()).isEqualTo(caseNumber);
            assertThat(declined.day()).isEqualTo("2026-03-02");
        });
    }

    @Test
    void agreementAndHelperEndWithTheCaseAndComeBackWithIt() {
        String caseNumber = signed();
        LocalDate last = clock.today().plusDays(3);

        for (int twice = 0; twice < 2; twice++) {
            transactions.executeWithoutResult(status -> agreements.end(caseNumber, last));
        }
        assertThat(agreements.agreement(caseNumber)).hasValueSatisfying(agreement -> {
            assertThat(agreement.status()).isEqualTo("ended");
            assertThat(agreement.endedOn()).isEqualTo(last);
        });
        assertThat(agreements.helper(caseNumber)).isEmpty();
        assertThat(agreements.casesOf("community")).doesNotContain(caseNumber);

        for (int twice = 0; twice < 2; twice++) {
            transactions.executeWithoutResult(status -> agreements.restore(caseNumber, last.plusDays(9)));
        }
        assertThat(agreements.agreement(caseNumber)).hasValueSatisfying(agreement -> {
            assertThat(agreement.inForce()).isTrue();
            assertThat(agreement.endedOn()).isNull();
        });
        assertThat(agreements.helper(caseNumber))
                .hasValueSatisfying(helper -> assertThat(helper.username()).isEqualTo("community"));
    }

    @Test
    void onlyWhoSeesTheCaseReadsItsAgreement() {
        String caseNumber = signed();

        for (String reader : new String[] {"community", "street", "district", "bureau", "city", "auditor"}) {
            assertThat(files.of(caseNumber, reader).helpers()).as(reader).hasSize(1);
        }
        for (String other : new String[] {"community2", "street2", "finance", "admin", "xinyu-street"}) {
            assertThatExceptionOfType(AccessRefused.class).as(other).isThrownBy(() -> files.of(caseNumber, other));
        }
    }

    @Test
    void nothingPersonalIsInAVariable() {
        String caseNumber = toSign();

        assertThat(engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                        .map(variable -> String.valueOf(variable.getValue())))
                .noneMatch(value -> value.contains("王建国") || value.contains("13800138000") || value.contains("招聘会"));
        assertThat(keys(caseNumber)).isNotEmpty();
    }

    private void sign(String caseNumber, Map<String, Object> input) {
        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", input);
    }
}
