package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.recognition.Recognitions.OpenRecognition;
import io.jiuyuan.recognition.Recognitions.Patient;
import io.jiuyuan.registry.PersonDraft.Member;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.workflow.CaseActions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the city says so, one person of a zero-employment family is recognized, and one carer of a patient. Whoever is
 * approved first takes the place; who else applies is warned of at acceptance.
 */
class OnePersonPerFamilyTests extends RecognitionTest {

    private static final String ZERO_EMPLOYMENT = "zero-employment";
    private static final String CARER = "carer";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CaseActions actions;

    private final String first = identityNumber(TIANJIN);
    private final String second = identityNumber(TIANJIN);

    @Test
    void acceptanceWarnsOfTheOtherCaseAndNamesItsUnitOnly() {
        String father = apply(TIANJIN, naming("child"), family(ZERO_EMPLOYMENT), List.of(ZERO_EMPLOYMENT));
        assertThat(warnings(father)).noneMatch(warning -> warning.contains("每户限认定1人"));
        String son = apply(TIANJIN, named(), family(ZERO_EMPLOYMENT), List.of(ZERO_EMPLOYMENT));

        assertThat(warnings(son)).contains("“零就业家庭人员”每户限认定1人，家庭成员已有该类别的案件（办理单位：花园路社区居委会），请核实。");
        assertThat(warnings(father)).anyMatch(warning -> warning.contains("每户限认定1人"));
    }

    @Test
    void theSecondApprovalIsRefusedAtTheCategoryAndAnotherCategoryIsOpen() {
        String father = noticed(naming("child"), ZERO_EMPLOYMENT);
        String son = noticed(named(), ZERO_EMPLOYMENT);
        toApproval(father, son);
        approve(father, TIANJIN);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> approve(son, TIANJIN))
                .returns("one-per-family", RuleRefused::code)
                .satisfies(refused -> assertThat(refused.field()).contains("category"))
                .withMessageContaining("花园路社区居委会")
                .withMessageNotContaining(father);
        assertThat(status(son)).isEqualTo("approval");

        // What was announced is what is approved: another category is announced anew.
        complete(son, RecognitionProcess.APPROVE, "district", sendBack("preliminary-review"));
        complete(
                son, RecognitionProcess.PRELIMINARY_REVIEW, "community", Map.of("outcome", "pass", "category", "4050"));
        clock.advance(Duration.ofDays(9));
        executeDueJobs();
        recheck(son, TIANJIN);
        approve(son, TIANJIN);

        assertThat(status(son)).isEqualTo("recognized");
        assertThat(recognitions.find(son).orElseThrow().primaryCategory()).isEqualTo("4050");
    }

    @Test
    void ofTwoApprovedAtTheSameMomentOneIsRecognized() throws Exception {
        String father = noticed(naming("child"), ZERO_EMPLOYMENT);
        String son = noticed(named(), ZERO_EMPLOYMENT);
        toApproval(father, son);

        List<Throwable> refused = together(List.of(father, son));

        assertThat(refused)
                .singleElement()
                .isInstanceOfSatisfying(
                        RuleRefused.class, e -> assertThat(e.code()).isEqualTo("one-per-family"));
        assertThat(List.of(status(father), status(son))).containsExactlyInAnyOrder("recognized", "approval");
    }

    @Test
    void aRelationThatTheCityDoesNotCountToAFamilyLimitsNothing() {
        String brother = noticed(naming("sibling"), ZERO_EMPLOYMENT);
        String other = noticed(named(), ZERO_EMPLOYMENT);
        toApproval(brother, other);

        approve(brother, TIANJIN);
        approve(other, TIANJIN);

        assertThat(status(other)).isEqualTo("recognized");
    }

    @Test
    void membersOfOneFamilyMayBothBeRecognizedInACategoryWithoutALimit() {
        String father = noticed(naming("child"), "4050");
        String son = noticed(named(), "4050");
        toApproval(father, son);

        approve(father, TIANJIN);
        approve(son, TIANJIN);

        assertThat(status(son)).isEqualTo("recognized");
    }

    @Test
    void oneCarerIsRecognized() {
        String father = noticed(naming("child"), CARER);
        String son = noticed(named(), CARER);
        toApproval(father, son);
        approve(father, TIANJIN);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> approve(son, TIANJIN))
                .returns("one-per-family", RuleRefused::code)
                .withMessageContaining("每名患者限认定1名照料人");
    }

    @Test
    void twoCarersOfDifferentPatientsOfOneFamilyAreBothRecognized() {
        String father = caring(naming("child"), identityNumber(TIANJIN));
        String son = caring(named(), identityNumber(TIANJIN));
        assertThat(warnings(son)).noneMatch(warning -> warning.contains("照料人"));

        toApproval(reviewed(father), reviewed(son));
        approve(father, TIANJIN);
        approve(son, TIANJIN);

        assertThat(List.of(status(father), status(son))).containsOnly("recognized");
    }

    @Test
    void ofTwoCarersOfOnePatientOneIsRecognizedThoughTheyAreNoFamily() {
        String patient = identityNumber(TIANJIN);
        String neighbour = caring(person(TIANJIN), patient);
        String other = caring(person(TIANJIN), patient);
        assertThat(warnings(other)).contains("“需照料重病近亲属人员”每名患者限认定1名照料人，该患者的照料人已有该类别的案件（办理单位：花园路社区居委会），请核实。");
        toApproval(reviewed(neighbour), reviewed(other));
        approve(neighbour, TIANJIN);

        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> approve(other, TIANJIN))
                .returns("one-per-patient", RuleRefused::code)
                .withMessageContaining("该患者的照料人已按该类别认定");
        assertThat(view(other, RecognitionProcess.APPROVE, "district")
                        .at("/reasons")
                        .findValuesAsText("code"))
                .contains("patient-limit");
    }

    @Test
    void thePatientIsShownMaskedAndStoredSealed() {
        String patient = identityNumber(TIANJIN);
        String caseNumber = caring(person(TIANJIN), patient);

        assertThat(view(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community")
                        .at("/application/patient")
                        .asText())
                .isEqualTo("王奶奶（父母）120101**********" + patient.substring(16));
        assertThat(jdbc.queryForMap(
                        "SELECT patient_number_cipher, patient_number_hash FROM JY_RECOGNITION WHERE case_number = ?",
                        caseNumber))
                .allSatisfy((column, value) -> assertThat(value.toString()).doesNotContain(patient));
    }

    @Test
    void aWronglyNamedPatientIsCorrectedWithItsReasonOnFile() {
        String right = identityNumber(TIANJIN);
        String caseNumber = caring(person(TIANJIN), identityNumber(TIANJIN));

        assertThat(correct(caseNumber, "community2", right)).isEqualTo("not-offered");
        assertThat(correct(caseNumber, "community", right)).isNull();

        assertThat(view(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, "community")
                        .at("/application/patient")
                        .asText())
                .isEqualTo("李爷爷（配偶父母）120101**********" + right.substring(16));
        assertThat(jdbc.queryForList(
                        "SELECT opinion FROM JY_RECOGNITION_DECISION WHERE case_number = ? AND step_name = '更正患者信息'",
                        String.class,
                        caseNumber))
                .containsExactly("原登记号码有误");
    }

    @Test
    void aCorrectionAfterRecognitionMustNotTakeAnothersPatient() {
        String patient = identityNumber(TIANJIN);
        String neighbour = caring(person(TIANJIN), patient);
        String other = caring(person(TIANJIN), identityNumber(TIANJIN));
        toApproval(reviewed(neighbour), reviewed(other));
        approve(neighbour, TIANJIN);
        approve(other, TIANJIN);

        assertThat(correct(other, "street", patient)).isEqualTo("one-per-patient");
        assertThat(correct(other, "street", identityNumber(TIANJIN))).isNull();
        assertThat(correct(noticed(named(), ZERO_EMPLOYMENT), "community", patient))
                .as("who cares for nobody")
                .isEqualTo("not-offered");
    }

    /** The code of the refusal, null when it is done. */
    private String correct(String caseNumber, String officer, String number) {
        Map<String, String> input =
                Map.of("name", "李爷爷", "identityNumber", number, "relation", "parent-in-law", "reason", "原登记号码有误");
        try {
            as(
                    officer,
                    () -> actions.perform(
                            caseNumber, "correct-patient", officer, new ObjectMapper().valueToTree(input)));
            return null;
        } catch (RuleRefused refused) {
            return refused.code();
        }
    }

    private String caring(String personId, String patient) {
        return as(
                TIANJIN.receiver(),
                () -> transactions.execute(status -> recognitions.open(new OpenRecognition(
                        personId,
                        TIANJIN.unit(),
                        "window",
                        TIANJIN.receiver(),
                        List.of(CARER),
                        family(CARER),
                        List.of(),
                        null,
                        null,
                        null,
                        "residence",
                        null,
                        new Patient("王奶奶", patient, "parent")))));
    }

    private String reviewed(String caseNumber) {
        accept(caseNumber, TIANJIN);
        visit(caseNumber, TIANJIN);
        review(caseNumber, TIANJIN);
        return caseNumber;
    }

    @Test
    void aRefusalForThisReasonRestsOnThePolicy() {
        String limited = apply(TIANJIN, named(), family(ZERO_EMPLOYMENT), List.of(ZERO_EMPLOYMENT));
        String free = apply(TIANJIN);
        accept(limited, TIANJIN);
        visit(limited, TIANJIN);
        accept(free, TIANJIN);
        visit(free, TIANJIN);

        assertThat(reasons(limited)).contains("family-limit 《天津市就业困难人员认定办法》");
        assertThat(reasons(free)).noneMatch(reason -> reason.startsWith("family-limit"));
    }

    @Test
    void aCityWithoutTheLimitRecognizesBoth() {
        List<String> cases = List.of(
                apply(CHONGQING, naming("spouse"), family(ZERO_EMPLOYMENT), List.of(ZERO_EMPLOYMENT)),
                apply(CHONGQING, named(), family(ZERO_EMPLOYMENT), List.of(ZERO_EMPLOYMENT)));

        for (String caseNumber : cases) {
            assertThat(warnings(caseNumber, CHONGQING)).noneMatch(warning -> warning.contains("家庭成员"));
            accept(caseNumber, CHONGQING);
            approve(caseNumber, CHONGQING);
            assertThat(status(caseNumber)).isEqualTo("recognized");
        }
    }

    /** The person with the first number, who names the one with the second. */
    private String naming(String relation) {
        return person(TIANJIN, draft(TIANJIN, first, List.of(new Member("王小明", second, relation, "unemployed"))));
    }

    /** The person with the second number, who names nobody. */
    private String named() {
        return person(TIANJIN, draft(TIANJIN, second, List.of()));
    }

    /** Facts on which 4050 and that category fire. */
    private CategoryFacts family(String category) {
        return switch (category) {
            case ZERO_EMPLOYMENT -> facts(Map.of("zeroEmploymentHousehold", true, "incomeBelowTwiceMinimum", true));
            case CARER -> facts(Map.of("carerOfSeriouslyIll", true));
            default -> facts(Map.of());
        };
    }

    private String noticed(String personId, String category) {
        String caseNumber = apply(TIANJIN, personId, family(category), List.of(category));
        accept(caseNumber, TIANJIN);
        visit(caseNumber, TIANJIN);
        review(caseNumber, TIANJIN);
        return caseNumber;
    }

    private void toApproval(String... cases) {
        noticeEnds();
        for (String caseNumber : cases) {
            recheck(caseNumber, TIANJIN);
        }
    }

    private List<String> warnings(String caseNumber) {
        return warnings(caseNumber, TIANJIN);
    }

    private List<String> warnings(String caseNumber, City city) {
        List<String> warnings = new ArrayList<>();
        view(caseNumber, RecognitionProcess.ACCEPT_APPLICATION, city.receiver())
                .at("/warnings")
                .forEach(warning -> warnings.add(warning.asText()));
        return warnings;
    }

    private List<String> reasons(String caseNumber) {
        List<String> reasons = new ArrayList<>();
        JsonNode offered = view(caseNumber, RecognitionProcess.PRELIMINARY_REVIEW, "community")
                .at("/reasons");
        offered.forEach(reason -> reasons.add(
                reason.get("code").asText() + " " + reason.get("article").asText()));
        return reasons;
    }

    private List<Throwable> together(List<String> cases) throws InterruptedException {
        List<Callable<Void>> approvals = cases.stream()
                .map(caseNumber -> (Callable<Void>) () -> {
                    completeOnly(caseNumber, RecognitionProcess.APPROVE, "district", Map.of("outcome", "pass"));
                    return null;
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(cases.size());
        try {
            List<Throwable> refused = new ArrayList<>();
            for (Future<Void> approval : threads.invokeAll(approvals)) {
                try {
                    approval.get();
                } catch (ExecutionException failure) {
                    refused.add(failure.getCause());
                }
            }
            return refused;
        } finally {
            threads.shutdown();
        }
    }
}
