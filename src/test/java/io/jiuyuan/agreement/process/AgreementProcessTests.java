package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.agreement.Agreements;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.RuleRefused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From recognition to an agreement in force, or to a helper where the city signs none. */
class AgreementProcessTests extends AgreementTest {

    @Test
    void draftedPrintedSignedAndInForce() {
        String caseNumber = started(TIANJIN);
        assertThat(keys(caseNumber)).containsExactly(AgreementProcess.DRAFT_AGREEMENT);
        assertThat(task(caseNumber, AgreementProcess.DRAFT_AGREEMENT).groups()).containsExactly("street-120101001");
        assertThat(agreements.helper(caseNumber)).isEmpty();

        draft(caseNumber, TIANJIN);
        assertThat(keys(caseNumber)).containsExactly(AgreementProcess.SIGN_AGREEMENT);
        assertThat(status(caseNumber)).isEqualTo("printed");
        assertThat(documents.of(caseNumber))
                .singleElement()
                .satisfies(paper -> assertThat(paper.template()).isEqualTo("agreement"));

        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", signing());
        assertThat(agreements.agreement(caseNumber)).hasValueSatisfying(agreement -> {
            assertThat(agreement.number()).isEqualTo(caseNumber + "-XY01");
            assertThat(agreement.inForce()).isTrue();
            assertThat(agreement.signedOn()).isEqualTo(clock.today());
        });
        assertThat(agreements.helper(caseNumber))
                .contains(new Agreements.Helper("community", "刘桂芳", "120101001001", clock.today()));
        assertThat(agreements.casesOf("community")).contains(caseNumber);
        assertThat(told(caseNumber)).containsExactly("XY01:ready:1", "XY01:signed");
        assertOver(caseNumber);
    }

    @Test
    void cityWithoutAgreementsNamesAHelperAllTheSame() {
        for (City city : new City[] {XINYU, CHONGQING}) {
            String caseNumber = started(city);
            assertThat(keys(caseNumber)).containsExactly(AgreementProcess.NAME_HELPER);

            complete(
                    caseNumber,
                    AgreementProcess.NAME_HELPER,
                    city.street(),
                    Map.of("outcome", "named", "helper", city.helper()));

            assertThat(agreements.helper(caseNumber))
                    .hasValueSatisfying(helper -> assertThat(helper.username()).isEqualTo(city.helper()));
            assertThat(agreements.agreement(caseNumber)).isEmpty();
            assertThat(documents.of(caseNumber)).isEmpty();
            assertThat(told(caseNumber)).singleElement().asString().startsWith("helper:");
            assertOver(caseNumber);
        }
    }

    /** T1. */
    @Test
    void noAgreementWithoutARecognitionThatStands() {
        for (City city : new City[] {TIANJIN, XINYU}) {
            String caseNumber = undecided(city);

            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> start(caseNumber))
                    .satisfies(e ->
                            assertThat(root(e)).isInstanceOf(RuleRefused.class).hasMessageContaining("没有有效的就业困难人员认定"));
            assertOver(caseNumber);
        }
    }

    @Test
    void enteredAgainWithEverythingInPlaceItEndsAtOnce() {
        String caseNumber = signed();

        start(caseNumber);

        assertThat(activities(caseNumber, "event_nothingDue")).isEqualTo(1);
        assertOver(caseNumber);
    }

    @Test
    void backToTheDeskAndPrintedAnew() {
        String caseNumber = toSign();
        assertRejected(
                () -> complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", Map.of("outcome", "back")),
                "returnReason");

        complete(
                caseNumber,
                AgreementProcess.SIGN_AGREEMENT,
                "street",
                Map.of("outcome", "back", "returnReason", "乙方要求增加约定"));

        assertThat(keys(caseNumber)).containsExactly(AgreementProcess.DRAFT_AGREEMENT);
        assertThat(view(caseNumber, AgreementProcess.DRAFT_AGREEMENT, "street")
                        .at("/warnings")
                        .toString())
                .contains("上一稿退回修改：乙方要求增加约定");
        draft(caseNumber, TIANJIN);
        assertThat(documents.of(caseNumber)).hasSize(2);
        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", signing());
        assertThat(agreements.agreement(caseNumber))
                .hasValueSatisfying(agreement -> assertThat(agreement.number()).endsWith("-XY01"));
    }

    @Test
    void theHelperIsChosenByLoadFromCommunityAndStreet() {
        String caseNumber = started(TIANJIN);
        signed();

        var helper =
                view(caseNumber, AgreementProcess.DRAFT_AGREEMENT, "street").at("/fields/1");

        assertThat(helper.at("/name").asText()).isEqualTo("helper");
        assertThat(helper.at("/options/0/code").asText()).isEqualTo("community");
        assertThat(helper.at("/options/0/label").asText())
                .matches("刘桂芳（.+，现帮扶" + agreements.casesOf("community").size() + "人）");
        assertThat(helper.at("/options").findValuesAsText("code"))
                .contains("street", "street3")
                .doesNotContain("community2", "street2", "district");
    }

    @Test
    void anOfficerOfAnotherPlaceCannotHelp() {
        String caseNumber = started(TIANJIN);

        assertRejected(
                () -> complete(caseNumber, AgreementProcess.DRAFT_AGREEMENT, "street", drafted("community2")),
                "helper");
        assertThat(status(caseNumber, "none")).isEqualTo("none");
    }

    /** T34. */
    @Test
    void exactlyOneCategoryAndOnlyARecognizedOne() {
        String caseNumber = started(TIANJIN);
        Map<String, Object> input = new HashMap<>(drafted("community"));

        input.put("category", "disabled");
        assertRejected(() -> complete(caseNumber, AgreementProcess.DRAFT_AGREEMENT, "street", input), "category");
        input.remove("category");
        assertRejected(() -> complete(caseNumber, AgreementProcess.DRAFT_AGREEMENT, "street", input), "category");
    }

    @Test
    void onlyTheStreetOfTheCaseActs() {
        String caseNumber = started(TIANJIN);

        for (String other : new String[] {"community", "street2", "district", "finance", "auditor", "admin"}) {
            assertThatExceptionOfType(AccessRefused.class)
                    .as(other)
                    .isThrownBy(
                            () -> complete(caseNumber, AgreementProcess.DRAFT_AGREEMENT, other, drafted("community")));
        }
    }

    private String status(String caseNumber, String none) {
        return agreements
                .agreement(caseNumber)
                .map(Agreements.Agreement::status)
                .orElse(none);
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }
}
