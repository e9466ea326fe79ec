package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.AgreementChangeRepository;
import io.jiuyuan.agreement.domain.AgreementRepository;
import io.jiuyuan.agreement.domain.ChangeStatus;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.CaseActions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T37 and T39: another helper, other terms, termination after an investigation. */
class AgreementChangeTests extends AgreementTest {

    @Autowired
    CaseActions actions;

    @Autowired
    AgreementChangeRepository changes;

    @Autowired
    AgreementRepository stored;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aMovedHelperIsReplacedAtOnceAndNewCopiesAreDue() {
        String caseNumber = signed();
        request(caseNumber, "agreement-helper-moved", "street", Map.of("reason", "helper-reassigned"));
        assertThat(keys(caseNumber)).containsExactly(AgreementChangeProcess.DECIDE_HELPER_CHANGE);
        clock.moveTo(clock.today().plusDays(1));

        complete(
                caseNumber,
                AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                "street",
                Map.of("outcome", "granted", "helper", "street3"));

        assertThat(agreements.helper(caseNumber)).hasValueSatisfying(helper -> {
            assertThat(helper.username()).isEqualTo("street3");
            assertThat(helper.since()).isEqualTo(clock.today());
        });
        assertThat(agreements.casesOf("community")).doesNotContain(caseNumber);
        assertThat(keys(caseNumber)).containsExactly(AgreementChangeProcess.SIGN_SUPPLEMENT);
        assertThat(documents.of(caseNumber)).extracting("template").contains("agreement-supplement");
        assertThat(told(caseNumber)).last().asString().startsWith("change:");

        complete(caseNumber, AgreementChangeProcess.SIGN_SUPPLEMENT, "street", signing());

        assertThat(change(caseNumber).status()).isEqualTo(ChangeStatus.DONE);
        assertThat(agreements.agreement(caseNumber))
                .hasValueSatisfying(a -> assertThat(a.inForce()).isTrue());
        assertOver(caseNumber);
    }

    @Test
    void whereNoAgreementIsSignedAChangeOfHelperNeedsNoPage() {
        String caseNumber = started(XINYU);
        complete(
                caseNumber,
                AgreementProcess.NAME_HELPER,
                "xinyu-street",
                Map.of("outcome", "named", "helper", "xinyu-street"));
        assertThat(offered(caseNumber, "xinyu-street"))
                .containsExactlyInAnyOrder("agreement-helper-moved", "agreement-helper-request");
    }

    @Test
    void thePersonAsksAndTheStreetDecides() {
        String caseNumber = signed();
        request(caseNumber, "agreement-helper-request", "community", Map.of("text", "三个月未入户走访"));
        assertThat(offered(caseNumber, "street"))
                .as("one at a time")
                .doesNotContain("agreement-helper-request", "agreement-helper-moved");
        assertRejected(
                () -> complete(
                        caseNumber,
                        AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                        "street",
                        Map.of("outcome", "rejected")),
                "opinion");

        complete(
                caseNumber,
                AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                "street",
                Map.of("outcome", "rejected", "opinion", "走访记录齐全，申请理由不成立"));

        assertThat(agreements.helper(caseNumber))
                .hasValueSatisfying(helper -> assertThat(helper.username()).isEqualTo("community"));
        assertThat(change(caseNumber).status()).isEqualTo(ChangeStatus.REJECTED);
        assertThat(notifications.of(caseNumber))
                .last()
                .extracting("text")
                .asString()
                .contains("申请理由不成立");
        assertOver(caseNumber);
    }

    @Test
    void thePersonMayTakeTheRequestBack() {
        String caseNumber = signed();
        request(caseNumber, "agreement-helper-request", "street", Map.of("text", "希望换一位帮扶人"));

        complete(caseNumber, AgreementChangeProcess.DECIDE_HELPER_CHANGE, "street", Map.of("outcome", "withdrawn"));

        assertThat(change(caseNumber).status()).isEqualTo(ChangeStatus.WITHDRAWN);
        assertThat(offered(caseNumber, "street")).contains("agreement-helper-request");
        assertOver(caseNumber);
    }

    @Test
    void nobodyDecidesOnTheOwnReplacement() {
        String caseNumber = toSign(street());
        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street3", signing("street3"));
        request(caseNumber, "agreement-helper-request", "street3", Map.of("text", "希望换一位帮扶人"));

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> complete(
                        caseNumber,
                        AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                        "street",
                        Map.of("outcome", "granted", "helper", "community")))
                .returns("own-case", RuleRefused::code);
        complete(
                caseNumber,
                AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                "street3",
                Map.of("outcome", "granted", "helper", "community"));
        assertThat(agreements.helper(caseNumber))
                .hasValueSatisfying(helper -> assertThat(helper.username()).isEqualTo("community"));
    }

    @Test
    void newTermsHoldOnceTheirPageIsSigned() {
        String caseNumber = signed();
        request(caseNumber, "agreement-terms", "street", Map.of("reason", "rules-changed", "text", "新办法施行"));
        complete(
                caseNumber,
                AgreementChangeProcess.AMEND_AGREEMENT,
                "street",
                Map.of("outcome", "granted", "amendment", "第二条增加线上服务", "otherTerms", "每月参加一次招聘会"));
        assertThat(terms(caseNumber)).isEqualTo("每季度参加一次招聘会");

        complete(caseNumber, AgreementChangeProcess.SIGN_SUPPLEMENT, "street", signing());

        assertThat(terms(caseNumber)).isEqualTo("每月参加一次招聘会");
        assertOver(caseNumber);
    }

    @Test
    void termsThatThePersonDoesNotSignStayAsTheyWere() {
        String caseNumber = signed();
        request(caseNumber, "agreement-terms", "street", Map.of("reason", "terms-agreed"));
        complete(
                caseNumber,
                AgreementChangeProcess.AMEND_AGREEMENT,
                "street",
                Map.of("outcome", "granted", "amendment", "第六条变更", "otherTerms", "每月参加一次招聘会"));

        complete(
                caseNumber,
                AgreementChangeProcess.SIGN_SUPPLEMENT,
                "street",
                Map.of("outcome", "declined", "declineReason", "不同意新的约定"));

        assertThat(terms(caseNumber)).isEqualTo("每季度参加一次招聘会");
        assertThat(change(caseNumber).status()).isEqualTo(ChangeStatus.REJECTED);
        assertOver(caseNumber);
    }

    @Test
    void aChangeIsRefusedWhereTheCaseIsNotInItsPeriodOfAssistance() {
        String caseNumber = signed();
        AssistancePeriod.end(engine, caseNumber);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> request(caseNumber, "agreement-terms", "street", Map.of("reason", "rules-changed")))
                .returns("not-in-assistance", RuleRefused::code)
                .withMessageContaining(caseNumber + "不在援助期内");

        assertOver(caseNumber);
        assertThat(offered(caseNumber, "street"))
                .as("nothing is left of the request")
                .contains("agreement-terms");
    }

    @Test
    void anAmendmentMayTurnOutNotToBeNeeded() {
        String caseNumber = signed();
        request(caseNumber, "agreement-terms", "street", Map.of("reason", "rules-changed"));

        complete(
                caseNumber,
                AgreementChangeProcess.AMEND_AGREEMENT,
                "street",
                Map.of("outcome", "rejected", "opinion", "不涉及协议条款"));

        assertThat(activities(caseNumber, "event_amendmentDropped")).isEqualTo(1);
        assertOver(caseNumber);
    }

    @Test
    void aBreachIsInvestigatedThePersonHeardAndAnotherOfficerTerminates() {
        String caseNumber = breach();
        assertThat(told(caseNumber)).last().asString().startsWith("investigation:");
        assertRejected(
                () -> complete(
                        caseNumber, AgreementChangeProcess.INVESTIGATE_BREACH, "street", Map.of("outcome", "breach")),
                "findings",
                "heard",
                "heardOn",
                "statement");
        Map<String, Object> found = found("breach");
        found.remove("evidence");
        assertRejected(
                () -> complete(caseNumber, AgreementChangeProcess.INVESTIGATE_BREACH, "street", found), "evidence");

        complete(caseNumber, AgreementChangeProcess.INVESTIGATE_BREACH, "street", found("breach"));
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> decide(caseNumber, "street", "terminate"))
                .returns("same-officer", RuleRefused::code);
        assertThat(view(caseNumber, AgreementChangeProcess.DECIDE_TERMINATION, "street")
                        .at("/warnings")
                        .toString())
                .contains("您是本案的调查人");
        decide(caseNumber, "street3", "terminate");

        assertThat(status(caseNumber)).isEqualTo("terminated");
        assertThat(agreements.helper(caseNumber)).isEmpty();
        assertThat(documents.of(caseNumber)).extracting("template").contains("agreement-termination");
        assertThat(change(caseNumber).status()).isEqualTo(ChangeStatus.TERMINATED);
        assertOver(caseNumber);
    }

    /** A person who comes back gets an agreement of its own number. */
    @Test
    void afterATerminationANewAgreementIsProposed() {
        String caseNumber = breach();
        complete(caseNumber, AgreementChangeProcess.INVESTIGATE_BREACH, "street", found("breach"));
        decide(caseNumber, "street3", "terminate");

        start(caseNumber);
        draft(caseNumber, TIANJIN);
        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", signing());

        assertThat(agreements.agreement(caseNumber)).hasValueSatisfying(a -> {
            assertThat(a.number()).endsWith("-XY02");
            assertThat(a.inForce()).isTrue();
        });
    }

    @Test
    void theDeciderMayAskForMoreAndKeepTheAgreement() {
        String caseNumber = breach();
        complete(caseNumber, AgreementChangeProcess.INVESTIGATE_BREACH, "street", found("breach"));
        decide(caseNumber, "street3", "again");
        assertThat(view(caseNumber, AgreementChangeProcess.INVESTIGATE_BREACH, "street")
                        .at("/warnings")
                        .toString())
                .contains("审定人要求补充调查");
        complete(caseNumber, AgreementChangeProcess.INVESTIGATE_BREACH, "street", found("breach"));

        decide(caseNumber, "street3", "keep");

        assertThat(status(caseNumber)).isEqualTo("signed");
        assertThat(change(caseNumber).status()).isEqualTo(ChangeStatus.KEPT);
        assertThat(told(caseNumber)).last().asString().startsWith("change:");
        assertOver(caseNumber);
    }

    @Test
    void withoutABreachThereIsNothingToDecide() {
        String caseNumber = breach();

        complete(caseNumber, AgreementChangeProcess.INVESTIGATE_BREACH, "street", found("no-breach"));

        assertThat(activities(caseNumber, AgreementChangeProcess.DECIDE_TERMINATION))
                .isZero();
        assertThat(status(caseNumber)).isEqualTo("signed");
        assertOver(caseNumber);
    }

    @Test
    void whoMayAskForWhat() {
        String caseNumber = signed();

        assertThat(offered(caseNumber, "street"))
                .containsExactlyInAnyOrder(
                        "agreement-breach", "agreement-helper-moved", "agreement-helper-request", "agreement-terms");
        assertThat(offered(caseNumber, "community"))
                .containsExactlyInAnyOrder("agreement-breach", "agreement-helper-request");
        for (String other :
                new String[] {"community2", "street2", "district", "bureau", "finance", "city", "auditor", "admin"}) {
            assertThat(offered(caseNumber, other)).as(other).isEmpty();
            assertThatExceptionOfType(RuleRefused.class)
                    .as(other)
                    .isThrownBy(() -> request(caseNumber, "agreement-terms", other, Map.of("reason", "rules-changed")))
                    .returns("not-offered", RuleRefused::code);
        }
    }

    @Test
    void nothingCanBeChangedBeforeItIsInForce() {
        assertThat(offered(toSign(), "street")).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        String caseNumber = signed();

        assertRejected(() -> request(caseNumber, "agreement-terms", "street", Map.of()), "reason");
        assertRejected(() -> request(caseNumber, "agreement-helper-request", "street", Map.of()), "text");
        assertRejected(() -> request(caseNumber, "agreement-breach", "street", Map.of()), "duties", "text");
    }

    @Test
    void theEndOfTheCaseCancelsWhatIsOpen() {
        String caseNumber = signed();
        request(caseNumber, "agreement-helper-request", "street", Map.of("text", "希望换一位帮扶人"));

        transactions.executeWithoutResult(status -> agreements.end(caseNumber, clock.today()));

        assertThat(change(caseNumber).status()).isEqualTo(ChangeStatus.CANCELLED);
    }

    private String breach() {
        String caseNumber = signed();
        request(
                caseNumber,
                "agreement-breach",
                "community",
                Map.of("duties", List.of("services-and-training"), "text", "多次无故不参加培训"));
        assertThat(keys(caseNumber)).containsExactly(AgreementChangeProcess.INVESTIGATE_BREACH);
        return caseNumber;
    }

    private Map<String, Object> found(String outcome) {
        Map<String, Object> input = new HashMap<>();
        input.put("outcome", outcome);
        input.put("findings", "经向培训机构核实，三次未到");
        input.put("heard", "heard");
        input.put("heardOn", clock.today().toString());
        input.put("statement", "本人承认未参加，没有正当理由");
        input.put("evidence", List.of(picture("street", "breach-evidence")));
        return input;
    }

    private void decide(String caseNumber, String officer, String outcome) {
        complete(
                caseNumber,
                AgreementChangeProcess.DECIDE_TERMINATION,
                officer,
                Map.of("outcome", outcome, "opinion", "事实清楚，证据充分"));
    }

    private City street() {
        return new City("120101001001", "tianjin-2025.1", "street3", "street");
    }

    private String toSign(City city) {
        String caseNumber = started(city);
        draft(caseNumber, city);
        return caseNumber;
    }

    private void request(String caseNumber, String code, String officer, Map<String, Object> input) {
        as(officer, () -> actions.perform(caseNumber, code, officer, json.valueToTree(input)));
        runAsync();
    }

    private List<String> offered(String caseNumber, String officer) {
        return as(officer, () -> actions.offers(caseNumber, officer)).stream()
                .map(CaseActions.Offered::code)
                .filter(code -> code.startsWith("agreement-"))
                .toList();
    }

    private AgreementChange change(String caseNumber) {
        List<AgreementChange> all = changes.findByCaseNumberOrderByRequestedAt(caseNumber);
        return all.get(all.size() - 1);
    }

    private String terms(String caseNumber) {
        return stored.findByOpenCaseNumber(caseNumber).orElseThrow().otherTerms();
    }
}
