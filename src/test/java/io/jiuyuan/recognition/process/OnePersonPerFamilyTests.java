package io.jiuyuan.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiuyuan.policy.CategoryFacts;
import io.jiuyuan.registry.PersonDraft.Member;
import io.jiuyuan.shared.RuleRefused;
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

/**
 * Where the city says so, one person of a zero-employment family is recognized, and one carer of a patient. Whoever is
 * approved first takes the place; who else applies is warned of at acceptance.
 */
class OnePersonPerFamilyTests extends RecognitionTest {

    private static final String ZERO_EMPLOYMENT = "zero-employment";
    private static final String CARER = "carer";

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
