package io.jiuyuan.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jiuyuan.agreement.HelperHandovers;
import io.jiuyuan.agreement.domain.ChosenHelper;
import io.jiuyuan.agreement.domain.HelperAssignment;
import io.jiuyuan.agreement.domain.HelperAssignmentRepository;
import io.jiuyuan.oversight.Interventions;
import io.jiuyuan.oversight.Interventions.Chosen;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.workflow.OneByOne.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager gives cases to other helpers. */
class HelperChangeTests extends AgreementTest {

    private static final String WHY = "帮扶人长期未入户，更换帮扶人";

    @Autowired
    Interventions interventions;

    @Autowired
    HelperHandovers handovers;

    @Autowired
    HelperAssignmentRepository assignments;

    private String helped(City city) {
        String caseNumber = recognized(city);
        ChosenHelper helper = new ChosenHelper(city.helper(), "原帮扶人", city.unit(), "原单位");
        transactions.executeWithoutResult(status -> assignments.save(
                new HelperAssignment(caseNumber, helper, clock.today(), "street", "张建国", clock.instant())));
        return caseNumber;
    }

    private List<Outcome> change(String who, String to, Chosen... chosen) {
        List<Outcome> outcomes = as(who, () -> interventions.changeHelper(List.of(chosen), to, WHY));
        runAsync();
        return outcomes;
    }

    private static Chosen of(String caseNumber) {
        return new Chosen("CASE:" + caseNumber, null);
    }

    private String helper(String caseNumber) {
        return agreements.helper(caseNumber).orElseThrow().username();
    }

    @Test
    void whereThereIsAnAgreementNewCopiesAreDue() {
        String caseNumber = signed();

        assertThat(change("district", "street3", of(caseNumber)).get(0).message())
                .isEqualTo("帮扶人已更换为马文静");

        assertThat(helper(caseNumber)).isEqualTo("street3");
        assertThat(keys(caseNumber)).containsExactly(AgreementChangeProcess.SIGN_SUPPLEMENT);
        assertThat(interventions.of(caseNumber))
                .singleElement()
                .satisfies(done -> assertThat(done.line()).contains("更换帮扶人（和平区 李静怡）", "更换为马文静", WHY));
    }

    @Test
    void whereThereIsNoneTheHelperIsNamedDirectly() {
        String caseNumber = helped(CHONGQING);

        assertThat(change("chongqing-district", "chongqing-street", of(caseNumber))
                        .get(0)
                        .done())
                .isTrue();

        assertThat(helper(caseNumber)).isEqualTo("chongqing-street");
        assertOver(caseNumber);
    }

    @Test
    void severalCasesAreSpreadByLoad() {
        List<String> cases = Stream.generate(() -> helped(TIANJIN)).limit(6).toList();
        long before = spread();

        List<Outcome> outcomes = change(
                "district", null, cases.stream().map(HelperChangeTests::of).toArray(Chosen[]::new));

        assertThat(outcomes).allMatch(Outcome::done);
        assertThat(cases).noneMatch(number -> helper(number).equals("community"));
        assertThat(spread()).isLessThanOrEqualTo(Math.max(1, before));
    }

    /** Between the most and the least loaded of the street's office. */
    private long spread() {
        List<Long> loads = Stream.of("street", "street3")
                .map(name -> (long) agreements.casesOf(name).size())
                .sorted()
                .toList();
        return loads.get(1) - loads.get(0);
    }

    @Test
    void whoCannotHelpThereOrHelpsAlreadyIsRefusedAndTheOthersGoThrough() {
        String ours = helped(TIANJIN);
        String none = recognized(TIANJIN);

        assertThat(change("district", "community2", of(ours)).get(0).code()).isEqualTo("input");
        assertThat(change("district", "community", of(ours)).get(0).code()).isEqualTo("same-helper");
        List<Outcome> outcomes = change("district", "street", of(none), of(ours));
        assertThat(outcomes).extracting(Outcome::code).containsExactly("no-helper", null);
    }

    @Test
    void whoSawAnotherHelperIsToldWhoHelpsNow() {
        String caseNumber = helped(TIANJIN);
        Chosen seen = new Chosen("CASE:" + caseNumber, "community");
        change("district", "street3", seen);

        Outcome second = change("city", "street", seen).get(0);

        assertThat(second.code()).isEqualTo("helper-changed");
        assertThat(second.message()).contains("马文静");
        assertThat(helper(caseNumber)).isEqualTo("street3");
    }

    /** More than once, for the two rarely meet. */
    @RepeatedTest(5)
    void ofTwoManagersAtOnceOneNamesTheHelper() {
        String caseNumber = helped(TIANJIN);
        Chosen seen = new Chosen("CASE:" + caseNumber, "community");
        List<Outcome> outcomes = Stream.of("street", "street3")
                .map(to -> CompletableFuture.supplyAsync(() -> as(
                                "district", () -> interventions.changeHelper(List.of(seen), to, WHY))
                        .get(0)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        runAsync();

        assertThat(outcomes.stream().filter(Outcome::done)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.done()))
                .extracting(Outcome::code)
                .containsExactly("helper-changed");
        assertThat(interventions.of(caseNumber)).hasSize(1);
    }

    @Test
    void onlyManagersOfTheStreetAndAboveChange() {
        String caseNumber = helped(TIANJIN);
        for (String who : List.of("community", "street2", "finance", "auditor", "admin", "xinyu-county")) {
            assertThatExceptionOfType(AccessRefused.class)
                    .as(who)
                    .isThrownBy(() -> as(who, () -> handovers.change(caseNumber, null, "street3", WHY, who)));
        }
        for (String who : List.of("street", "district", "bureau", "city")) {
            String fresh = helped(TIANJIN);
            assertThat(change(who, "street3", of(fresh)).get(0).done()).as(who).isTrue();
        }
    }

    @Test
    void theCandidatesAreShownWithTheirLoad() {
        String caseNumber = helped(TIANJIN);

        assertThat(as("district", () -> interventions.choices(List.of(of(caseNumber))))
                        .helpers())
                .extracting(Interventions.Choice::username)
                .contains("street", "street3")
                .doesNotContain("community", "street2");
    }
}
