package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.agreement.domain.Agreement;
import io.jiuyuan.agreement.domain.AgreementChange;
import io.jiuyuan.agreement.domain.AgreementChangeRepository;
import io.jiuyuan.agreement.domain.AgreementRepository;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.recognition.CategoryChanged;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.workflow.CaseActions;
import io.jiuyuan.workflow.Processes.OpenTask;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A case moves, or its person's category changes, and its agreement follows (T34, T37). */
class AgreementFollowsCaseTests extends AgreementTest {

    @Autowired
    private AgreementRepository stored;

    @Autowired
    private AgreementChangeRepository changes;

    @Autowired
    private Recognitions recognitions;

    @Autowired
    private Officers officers;

    @Autowired
    private CaseActions actions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whoMovesAwayFromTheHelperGetsAnotherOneOfTheNewStreet() {
        String caseNumber = signed();
        moveTo(caseNumber, "120101002002");
        OpenTask task = task(caseNumber, AgreementChangeProcess.DECIDE_HELPER_CHANGE);
        assertThat(task.groups()).containsExactly("street-120101002");
        assertThat(change(caseNumber).reasonText()).isEqualTo("帮扶对象转入其他街道（社区）");

        complete(
                caseNumber,
                AgreementChangeProcess.DECIDE_HELPER_CHANGE,
                "street2",
                Map.of("outcome", "granted", "helper", "community2"));

        assertThat(agreements.helper(caseNumber))
                .hasValueSatisfying(helper -> assertThat(helper.username()).isEqualTo("community2"));
        assertThat(agreement(caseNumber).streetCode()).isEqualTo("120101002");
        assertThat(change(caseNumber).amendment()).startsWith("协议甲方由").endsWith("变更为天津市和平区小白楼街道。");
        complete(caseNumber, AgreementChangeProcess.SIGN_SUPPLEMENT, "street2", signing("street2"));
        assertOver(caseNumber);
    }

    @Test
    void aHelperWhoWorksForTheNewUnitTooGoesOn() {
        String caseNumber = toSign(street());
        complete(caseNumber, AgreementProcess.SIGN_AGREEMENT, "street", signing());

        moveTo(caseNumber, "120101001002");

        assertOver(caseNumber);
        assertThat(agreements.helper(caseNumber)).isPresent();
    }

    @Test
    void anotherCategoryIsProposedForTheAgreementThatPrintsIt() {
        String caseNumber = signed();
        categorize(caseNumber, "disabled", "残疾人");
        assertThat(change(caseNumber).reasonText()).isEqualTo("帮扶对象的人员类别变更");
        String proposed =
                view(caseNumber, AgreementChangeProcess.AMEND_AGREEMENT, "street").findParents("name").stream()
                        .filter(field -> field.path("name").asText().equals("amendment"))
                        .findFirst()
                        .orElseThrow()
                        .path("value")
                        .asText();
        assertThat(proposed).startsWith("协议首部乙方的人员类别由“").endsWith("”变更为“残疾人”。");

        complete(
                caseNumber,
                AgreementChangeProcess.AMEND_AGREEMENT,
                "street",
                Map.of("outcome", "granted", "amendment", proposed));
        assertThat(agreement(caseNumber).categoryCode()).isEqualTo("4050");
        complete(caseNumber, AgreementChangeProcess.SIGN_SUPPLEMENT, "street", signing());

        assertThat(agreement(caseNumber).categoryCode()).isEqualTo("disabled");
        assertThat(agreement(caseNumber).categoryName()).isEqualTo("残疾人");
        assertOver(caseNumber);
        categorize(caseNumber, "disabled", "残疾人");
        assertOver(caseNumber);
    }

    @Test
    void aCategoryThatChangesWhileTermsAreBeingChangedIsPartOfThatChange() {
        String caseNumber = signed();
        as(
                "street",
                () -> actions.perform(
                        caseNumber,
                        "agreement-terms",
                        "street",
                        new ObjectMapper().valueToTree(Map.of("reason", "rules-changed"))));
        runAsync();

        categorize(caseNumber, "disabled", "残疾人");

        assertThat(keys(caseNumber)).containsExactly(AgreementChangeProcess.AMEND_AGREEMENT);
        assertThat(change(caseNumber).categoryCode()).isEqualTo("disabled");
    }

    private void moveTo(String caseNumber, String unitCode) {
        as(
                "street2",
                () -> recognitions.move(
                        caseNumber, unitCode, officers.find("street2").orElseThrow(), "迁居"));
        runAsync();
    }

    private void categorize(String caseNumber, String code, String name) {
        as(
                "district",
                () -> transactions.executeWithoutResult(status -> events.publishEvent(
                        new CategoryChanged(caseNumber, "4050", "大龄人员", code, name, clock.today(), "street"))));
        runAsync();
    }

    private AgreementChange change(String caseNumber) {
        List<AgreementChange> all = changes.findByCaseNumberOrderByRequestedAt(caseNumber);
        return all.get(all.size() - 1);
    }

    private Agreement agreement(String caseNumber) {
        return stored.findByOpenCaseNumber(caseNumber).orElseThrow();
    }

    private static City street() {
        return new City("120101001001", "tianjin-2025.1", "street", "street3");
    }

    private String toSign(City city) {
        String caseNumber = started(city);
        draft(caseNumber, city);
        return caseNumber;
    }
}
